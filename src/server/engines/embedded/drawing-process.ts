import { type ChildProcess, fork } from "node:child_process";
import type { EntryFile } from "./entry-file";
import { type FromChild, fromChild, type ToChild } from "./messages";

export interface DrawingProcess {
  /** Sends a message, starting a process if none lives. `onMessage` hears of this run alone, `onDeath` at most once. */
  begin(
    message: Extract<ToChild, { type: "run" }>,
    onMessage: (message: FromChild) => void,
    onDeath: () => void,
  ): void;
  send(message: ToChild): void;
  /** Kills the process at once; the next run gets a fresh one. */
  kill(): void;
  /** Process id while one lives. */
  readonly pid: number | undefined;
}

interface Listener {
  onMessage: (message: FromChild) => void;
  onDeath: () => void;
}

/** A message that can't be sent has lost its reader: the exit that follows is what counts. */
const noMatter = () => {};

/** One process that draws, started when needed and ended after `idleMs` without a run. */
export function createDrawingProcess(entry: EntryFile, idleMs: number): DrawingProcess {
  const listeners = new Map<number, Listener>();
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;

  function rest() {
    clearTimeout(idle);
    if (listeners.size > 0) return;
    idle = setTimeout(end, idleMs);
    idle.unref();
  }

  function end() {
    child?.kill("SIGKILL");
    child = undefined;
  }

  function start(): ChildProcess {
    // No secret of the server reaches a process that reads people's pictures.
    const { PATH, HOME, TMPDIR, LANG, NODE_ENV } = process.env;
    const env = { PATH, HOME, TMPDIR, LANG, NODE_ENV };
    const started = fork(entry.path, [], {
      execArgv: entry.execArgv,
      env,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    started.on("message", (input) => {
      const parsed = fromChild.safeParse(input);
      if (!parsed.success) {
        started.kill("SIGKILL");
        return;
      }
      const message = parsed.data;
      const listener = listeners.get(message.run);
      if (message.type !== "progress") listeners.delete(message.run);
      listener?.onMessage(message);
      rest();
    });
    const onGone = () => {
      if (child === started) child = undefined;
      const orphans = [...listeners.values()];
      listeners.clear();
      for (const { onDeath } of orphans) onDeath();
    };
    started.once("exit", onGone);
    started.on("error", onGone);
    return started;
  }

  return {
    get pid() {
      return child?.pid;
    },
    begin(message, onMessage, onDeath) {
      clearTimeout(idle);
      if (!child?.connected) child = start();
      listeners.set(message.run, { onMessage, onDeath });
      child.send(message, noMatter);
    },
    send(message) {
      if (child?.connected) child.send(message, noMatter);
    },
    kill: end,
  };
}
