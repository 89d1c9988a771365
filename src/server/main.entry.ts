import { fileURLToPath } from "node:url";
import { type Config, readConfig } from "./config";
import { StartupError } from "./db/startup-error";
import { mountPages } from "./http/pages";
import { createLog } from "./log";
import { start } from "./main";

/** Longer than a request should take, shorter than what supervisors wait before they kill. */
const stopWithinMs = 8000;
const root = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../.." : "..", import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

async function run(config: Config) {
  const log = createLog(config);
  const running = await start(config, {
    root,
    log,
    mountPages: (app) => mountPages(app, { root, config }),
  });
  const stop = async () => {
    setTimeout(() => process.exit(0), stopWithinMs).unref();
    await running.stop();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.on("unhandledRejection", (error) =>
    log.error({ error }, "A promise was rejected and nobody looked."),
  );

  say(`\n  Atelier is ready at ${running.url}`);
  if (!config.isAuthEnabled) say("  Accounts are off: whoever opens it is its one person.");
  if (running.setupCode) {
    say(
      `  Open it to create the administrator. From another machine it asks for the set-up code ${running.setupCode}`,
    );
  }
  say("");
}

try {
  await run(readConfig(process.env));
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
