import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startApp } from "../support/app";
import { createPlace, type TestPlace } from "../support/database";

let place: TestPlace;
let file: string;
beforeEach(async () => {
  place = await createPlace();
  file = join(place.dataDir, "password.txt");
});
afterEach(() => place.remove());

const email = "root@example.org";
const start = (env: Record<string, string> = {}) =>
  startApp({
    place: { ...place, remove: async () => undefined },
    env: { ATELIER_ADMIN_EMAIL: email, ATELIER_ADMIN_PASSWORD_FILE: file, ...env },
  });

describe("a first start without a browser", () => {
  test("makes the administrator, once; later starts leave the password alone", async () => {
    await writeFile(file, "the first password\r\n");
    const app = await start();
    expect(app.setupCode).toBeUndefined();
    expect(await app.rest.json("GET", "/auth/status")).toMatchObject({ setupRequired: false });
    const person = await app.rest.login({ email, password: "the first password" });
    expect(person.user).toMatchObject({ role: "admin", displayName: "root" });
    await app.close();

    await writeFile(file, "short");
    const again = await start();
    await again.rest.login({ email, password: "the first password" });
    await again.close();
  });

  test.each([
    ["a file that isn't there", undefined, {}, /password\.txt .* can't be read/],
    ["a short password", "short", {}, /can't be used\. Use at least 8 characters\./],
    [
      "an address that is none",
      "a long password",
      { ATELIER_ADMIN_EMAIL: "root" },
      /ATELIER_ADMIN_EMAIL can't/,
    ],
    ["half of the two", "a long password", { ATELIER_ADMIN_EMAIL: "" }, /go together/],
  ])("stops at %s with one sentence", async (_, content, env, sentence) => {
    if (content !== undefined) await writeFile(file, content);
    const failure = await start(env).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: "StartupError", message: expect.stringMatching(sentence) });
    expect(String((failure as Error).message)).not.toContain("\n");
  });
});
