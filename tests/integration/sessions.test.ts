import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { listSessionsOut } from "@/lib/profile";
import { browserName } from "@/server/sessions/browser-name";
import { unscopedEndSessions } from "@/server/sessions/end-sessions";
import { userSessions } from "@/server/sessions/sessions.table";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { openEventStream } from "../support/event-stream";

let app: TestApp;
let bo: AppPerson;
beforeAll(async () => {
  app = await startApp();
  bo = await app.person("Bo");
});
afterAll(() => app.close());

const list = async (who = bo) => listSessionsOut.parse(await who.rest.json("GET", "/auth/sessions")).items;
const status = async (token: string) => (await app.rest.as(token).request("GET", "/api/v1/auth/me")).status;

/** Another session of the same person, with the user agent of a browser. */
async function signIn(userAgent: string, expiresAt = Date.now() + 3600_000): Promise<string> {
  const id = newId();
  const now = Date.now();
  const row = { id, userId: bo.id, isRemembered: false, address: "192.0.2.7", userAgent };
  await app.db.write(async (tx) => {
    await tx.insert(userSessions).values({ ...row, createdAt: now, lastSeenAt: now, expiresAt });
  });
  return id;
}
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

describe("own sessions", () => {
  test("are listed with browser, address and which one asks; not those that ended", async () => {
    const other = await signIn(firefox);
    await signIn("Ended", Date.now() - 1);
    const rows = await list();
    expect(rows.map(({ id, browser, address, isThisOne }) => ({ id, browser, address, isThisOne }))).toEqual([
      { id: other, browser: "Firefox on Linux", address: "192.0.2.7", isThisOne: false },
      { id: bo.sessionId, browser: "Unknown program", address: "", isThisOne: true },
    ]);
  });

  test("one ends with its event stream; somebody else's isn't there", async () => {
    const cy = await app.person("Cy");
    const cys = await app.rest.as(bo.token).request("DELETE", `/api/v1/auth/sessions/${cy.sessionId}`, {});
    expect(cys.status).toBe(404);
    expect(await status(cy.token)).toBe(200);

    const mine = await openEventStream(app.url, bo.token);
    const stream = await openEventStream(app.url, cy.token);
    await cy.rest.json("DELETE", `/auth/sessions/${cy.sessionId}`, {});
    await stream.ended;
    expect(await status(cy.token)).toBe(401);
    expect(await status(bo.token)).toBe(200);
    mine.close();
  });

  test("all others end at once", async () => {
    await signIn(firefox);
    await signIn("curl/8.5.0");
    const before = await list();
    const answer = await bo.rest.json("DELETE", "/auth/sessions", {});
    expect(answer).toEqual({ count: expect.any(Number) });
    expect(before.length).toBeGreaterThan(2);
    expect((await list()).map(({ id }) => id)).toEqual([bo.sessionId]);
  });

  test("one that another process ended loses its event stream within two seconds, others don't", async () => {
    const di = await app.person("Di");
    const stream = await openEventStream(app.url, di.token);
    const mine = await openEventStream(app.url, bo.token);
    let isMineOver = false;
    void mine.ended.then(() => {
      isMineOver = true;
    });
    // As the command line does: by the database alone.
    const startedAt = Date.now();
    await app.db.write((tx) => unscopedEndSessions(tx, di.id));
    await stream.ended;
    expect(Date.now() - startedAt).toBeLessThan(2000);
    expect(isMineOver).toBe(false);
    mine.close();
  });
});

test.each([
  ["", "Unknown program"],
  ["curl/8.5.0", "curl"],
  [firefox, "Firefox on Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    "Safari on iOS",
  ],
])("%s is %s", (userAgent, name) => expect(browserName(userAgent)).toBe(name));
