import { randomBytes } from "node:crypto";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartupError } from "../db/startup-error";

/** The signing secret: `given`, else `<dataDir>/secret`, made with mode 0600 at the first start. */
export async function loadSecret(dataDir: string, given: string | undefined): Promise<string> {
  if (given) return given;
  const path = join(dataDir, "secret");
  try {
    await writeFile(path, randomBytes(48).toString("base64url"), { flag: "wx", mode: 0o600 });
    await chmod(path, 0o600);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const mode = (await stat(path)).mode & 0o777;
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    throw new StartupError(
      `The secret file ${path} can be read by others (mode ${mode.toString(8)}). Run: chmod 600 ${path}`,
    );
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32) {
    throw new StartupError(
      `The secret file ${path} is too short. Delete it: a new one is made, and everybody signs in again.`,
    );
  }
  return secret;
}
