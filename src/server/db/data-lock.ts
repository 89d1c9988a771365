import { join } from "node:path";
import Database from "better-sqlite3";
import { isBusy } from "./errors";
import { StartupError } from "./startup-error";

/**
 * Keeps a second server off the same data folder. The lock is SQLite's on an empty file: the operating system
 * lets go of it when the process ends, however it ends. Throws StartupError when another server has it.
 */
export function holdDataFolder(dataDir: string): { release(): void } {
  const lock = new Database(join(dataDir, "atelier.lock"), { timeout: 0 });
  try {
    lock.pragma("journal_mode = DELETE");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StartupError(`Another Atelier is running on the data folder ${dataDir}. Stop it first.`, {
      cause: error,
    });
  }
  return { release: () => void lock.close() };
}
