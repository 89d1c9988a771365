import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadSecret } from "@/server/auth/secret";
import { prepareDataFolder } from "@/server/data-folder";
import { StartupError } from "@/server/db/startup-error";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the signing secret", () => {
  test("is made at the first start, for this user alone, and is the same afterwards", async () => {
    const secret = await loadSecret(folder, undefined);
    expect(secret.length).toBeGreaterThanOrEqual(64);
    expect((await stat(join(folder, "secret"))).mode & 0o777).toBe(0o600);
    expect(await loadSecret(folder, undefined)).toBe(secret);
  });

  test("differs from one installation to the next", async () => {
    const first = await loadSecret(folder, undefined);
    await rm(join(folder, "secret"));
    expect(await loadSecret(folder, undefined)).not.toBe(first);
  });

  test("from the environment leaves no file", async () => {
    expect(await loadSecret(folder, "given")).toBe("given");
    await expect(stat(join(folder, "secret"))).rejects.toThrow("ENOENT");
  });

  test.each([0o644, 0o640, 0o604])("in a file with mode %o is refused, and stays as it was", async (mode) => {
    const path = join(folder, "secret");
    await writeFile(path, "x".repeat(64));
    await chmod(path, mode);
    const refused = loadSecret(folder, undefined);
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow(`chmod 600 ${path}`);
    expect(await readFile(path, "utf8")).toBe("x".repeat(64));
  });

  test("that is too short is refused", async () => {
    await writeFile(join(folder, "secret"), "short\n", { mode: 0o600 });
    await expect(loadSecret(folder, undefined)).rejects.toThrow("too short");
  });

  test("that can't be written for another reason says which", async () => {
    await expect(loadSecret(join(folder, "missing"), undefined)).rejects.toThrow("ENOENT");
  });
});

describe("the data folder", () => {
  test("is made with all above it, for this user alone, and left empty", async () => {
    const path = join(folder, "a/b");
    await prepareDataFolder(path);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    await prepareDataFolder(path);
    await rm(path, { recursive: false, force: false }).catch(() => undefined);
  });

  test("that is a file is refused with one sentence, and the file stays", async () => {
    const path = join(folder, "taken");
    await writeFile(path, "mine");
    const refused = prepareDataFolder(path);
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow("ATELIER_DATA_DIR");
    expect(await readFile(path, "utf8")).toBe("mine");
  });
});
