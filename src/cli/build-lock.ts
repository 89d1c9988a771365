import { closeSync, mkdirSync, openSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const heartbeat = 1_000;
/** A lock untouched for so long belongs to a build that died. */
const abandonedAfter = 15_000;

function take(path: string): boolean {
  try {
    closeSync(openSync(path, "wx"));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isAbandoned(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > abandonedAfter;
  } catch {
    return false;
  }
}

/**
 * Waits until no other process holds the lock file, then runs `work` holding it. Times, not process ids,
 * tell whether the holder lives: ids repeat in containers.
 */
export async function withBuildLock(path: string, onWait: () => void, work: () => Promise<void>) {
  mkdirSync(dirname(path), { recursive: true });
  let hasSaid = false;
  while (!take(path)) {
    if (isAbandoned(path)) rmSync(path, { force: true });
    else {
      if (!hasSaid) onWait();
      hasSaid = true;
      await sleep(heartbeat / 4);
    }
  }
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), heartbeat);
  try {
    await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}
