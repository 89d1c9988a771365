import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createFakeEngine } from "../fakes/engine";
import { startApp, type TestApp } from "../support/app";
import { openRaw } from "../support/raw-database";
import { administrator, type Person, secondPerson } from "../support/rest";

const prompt = "PROMPT-a-private-thought";
const boardName = "BOARD-a-private-name";

let app: TestApp;
let ada: Person;
beforeAll(async () => {
  app = await startApp({ engines: [createFakeEngine()] });
  ada = await app.rest.setUp();
});
afterAll(() => app.close());

const secrets = () => [
  prompt,
  boardName,
  administrator.password,
  secondPerson.password,
  ada.token,
  "argon2id",
];
function expectSilence(lines: string[]) {
  const text = lines.join("\n");
  for (const secret of secrets()) expect(text.includes(secret) ? text : "").toBe("");
}

describe("the log at level info", () => {
  test("tells of a whole day's work without a word of it", async () => {
    const rest = app.rest.as(ada.token);
    await rest.createUser(secondPerson);
    await app.rest.login(secondPerson);
    await app.rest.request("POST", "/api/v1/auth/login", {
      ...secondPerson,
      password: `${secondPerson.password}x`,
    });
    await rest.createBoard(boardName);
    await rest.enqueue({ prompt, negativePrompt: prompt });
    await rest.idle();
    await rest.request("POST", "/api/v1/queue", { prompt, width: 100 });
    await rest.request("POST", "/api/v1/boards", { name: boardName.repeat(100) });
    expect(app.log.length).toBeGreaterThan(0);
    expectSilence(app.log);
  });

  test("tells of a query that failed without its values, and gives the request's number", async () => {
    const raw = await openRaw(app.place);
    const rest = app.rest.as(ada.token);
    await raw.run("ALTER TABLE boards RENAME TO boards_away");
    await raw.run("ALTER TABLE batches RENAME TO batches_away");
    const before = app.log.length;
    const answers = await Promise.all([
      rest.request("POST", "/api/v1/boards", { name: boardName }),
      rest.request("POST", "/api/v1/queue", { prompt }),
      rest.request("POST", "/api/trpc/boards.create", { name: boardName }),
    ]);
    await raw.run("ALTER TABLE boards_away RENAME TO boards");
    await raw.run("ALTER TABLE batches_away RENAME TO batches");
    await raw.close();
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
    for (const body of bodies) {
      expect(body).toContain("Something went wrong on the server. Try again.");
      expect(body).not.toMatch(/boards|batches|select|insert|sqlite|relation|stack|node_modules/i);
    }
    const said = app.log.slice(before);
    expectSilence(said);
    for (const answer of answers) {
      const id = answer.headers.get("x-request-id") ?? "none";
      expect(said.filter((line) => line.includes(id) && line.includes("A request failed."))).toHaveLength(1);
    }
    expect(said.join("\n")).toMatch(/no such table|does not exist/);
  });

  test("tells of a row that the database refused without the row", async () => {
    const raw = await openRaw(app.place);
    const rest = app.rest.as(ada.token);
    const before = app.log.length;
    await raw.run("CREATE UNIQUE INDEX one_name_only ON boards (name)");
    await rest.createBoard(`${boardName}-2`);
    const twice = await rest.request("POST", "/api/v1/boards", { name: `${boardName}-2` });
    await raw.run("DROP INDEX one_name_only");
    await raw.close();
    expect(twice.status).toBe(500);
    expect(app.log.length).toBeGreaterThan(before);
    expectSilence(app.log.slice(before));
  });

  test("tells of an engine whose picture can't be kept without the prompt", async () => {
    const broken = await startApp({ engines: [createFakeEngine({ bytes: Buffer.from("rubbish") })] });
    const person = await broken.rest.setUp();
    await broken.rest.as(person.token).enqueue({ prompt });
    await broken.rest.as(person.token).idle();
    expect(broken.log.some((line) => line.includes("An item could not be made."))).toBe(true);
    expect(broken.log.join("\n")).not.toContain(prompt);
    await broken.close();
  });
});

test("when nobody can be looked up the answer says so little that it could be anything", async () => {
  const raw = await openRaw(app.place);
  await raw.run("ALTER TABLE user_sessions RENAME TO user_sessions_away");
  const before = app.log.length;
  const rest = app.rest.as(ada.token);
  const answers = await Promise.all(
    ["/api/v1/auth/me", "/api/trpc/auth.me", "/media/images/x/full", "/api/v1/queue/events"].map((path) =>
      rest.request("GET", path),
    ),
  );
  await raw.run("ALTER TABLE user_sessions_away RENAME TO user_sessions");
  await raw.close();
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500]);
  for (const answer of answers) {
    const body = await answer.text();
    expect(body).toContain("Something went wrong on the server.");
    expect(body).not.toMatch(/user_sessions|select|params|relation/i);
  }
  await vi.waitFor(() => expect(app.log.length - before).toBe(4));
  expectSilence(app.log.slice(before));
});
