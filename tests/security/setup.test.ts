import { afterEach, describe, expect, test } from "vitest";
import { startApp, type TestApp } from "../support/app";
import { administrator } from "../support/rest";
import { people } from "../support/rows";

let app: TestApp;
afterEach(() => app.close());

const far = "203.0.113.7";
async function setup(headers: Record<string, string>, body: object = {}, remoteAddress = "127.0.0.1") {
  const { statusCode, body: text } = await app.server.inject({
    method: "POST",
    url: "/api/v1/auth/setup",
    payload: { ...administrator, ...body },
    headers,
    remoteAddress,
  });
  return { status: statusCode, text };
}
const count = async () => (await people(app.db)).length;

describe("the first administrator", () => {
  test("needs no code on the server's own machine, by IPv4, IPv6 or one in the other", async () => {
    for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1", "127.8.8.8"]) {
      app = await startApp();
      expect((await setup({}, {}, address)).status).toBe(201);
      if (address !== "127.8.8.8") await app.close();
    }
  });

  test("needs the printed code from anywhere else", async () => {
    app = await startApp();
    const { setupCode = "" } = app;
    expect(await setup({}, {}, far)).toMatchObject({
      status: 403,
      text: expect.stringContaining("set-up code"),
    });
    expect((await setup({}, { setupCode: "00000000x" }, far)).status).toBe(403);
    expect((await setup({}, { setupCode: setupCode.slice(1) }, far)).status).toBe(403);
    expect((await setup({}, {}, "::ffff:203.0.113.7")).status).toBe(403);
    expect(await count()).toBe(0);
    expect((await setup({}, { setupCode }, far)).status).toBe(201);
  });

  test.each(["x-forwarded-for", "forwarded"])(
    "needs it behind a proxy that isn't trusted (%s)",
    async (header) => {
      app = await startApp();
      expect((await setup({ [header]: "127.0.0.1" })).status).toBe(403);
      expect(await count()).toBe(0);
    },
  );

  test("needs it behind a proxy on this machine while only another proxy is trusted", async () => {
    app = await startApp({ env: { ATELIER_TRUSTED_PROXIES: "10.9.9.9" } });
    expect((await setup({ "x-forwarded-for": far })).status).toBe(403);
    expect(await count()).toBe(0);
  });

  test("behind a trusted proxy is judged by the address that the proxy saw", async () => {
    app = await startApp({ env: { ATELIER_TRUSTED_PROXIES: "127.0.0.1" } });
    expect((await setup({ "x-forwarded-for": far })).status).toBe(403);
    // What the client itself wrote stands before what the proxy added.
    expect((await setup({ "x-forwarded-for": `127.0.0.1, ${far}` })).status).toBe(403);
    expect((await setup({ "x-forwarded-for": "127.0.0.1" })).status).toBe(201);
  });

  test("isn't found by guessing the code: it is slowed after five", async () => {
    app = await startApp();
    const answers: number[] = [];
    for (let guess = 0; guess < 6; guess += 1) {
      answers.push((await setup({}, { setupCode: `${guess}` }, `203.0.113.${guess}`)).status);
    }
    expect(answers).toEqual([403, 403, 403, 403, 403, 429]);
    expect((await setup({}, { setupCode: app.setupCode }, far)).status).toBe(429);
    expect((await setup({})).status).toBe(201);
  });
});
