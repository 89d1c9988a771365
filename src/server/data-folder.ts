import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartupError } from "./db/startup-error";

/** Makes the data folder if need be, for this user alone. Throws StartupError when it can't be written to. */
export async function prepareDataFolder(path: string): Promise<void> {
  const probe = join(path, `.probe-${randomUUID()}`);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await writeFile(probe, "");
    await rm(probe);
  } catch (cause) {
    throw new StartupError(
      `The data folder ${path} can't be written to. Give this user the right to, or set ATELIER_DATA_DIR to another folder.`,
      { cause },
    );
  }
}
