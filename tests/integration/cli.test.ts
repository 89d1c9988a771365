import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { listAuditOut } from "@/lib/audit";
import { listUsersOut } from "@/lib/users";
import { run } from "../../src/cli/atelier/run";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { createPlace, type TestPlace } from "../support/database";
import { openEventStream } from "../support/event-stream";
import { addBoard } from "../support/rows";

const answers: unknown[] = [];
const asked: string[] = [];
vi.mock("@inquirer/prompts", () => {
  const next = async ({ message }: { message: string }) => {
    asked.push(message);
    return answers.shift();
  };
  return { input: next, password: next, select: next, confirm: next };
});

const kept = { ...process.env };
function pointAt({ dataDir, databaseUrl }: TestPlace): void {
  process.env.ATELIER_DATA_DIR = dataDir;
  process.env.DATABASE_URL = databaseUrl;
}

/** Runs one command in this process and collects what it prints. */
async function atelier(...args: string[]) {
  let out = "";
  let errors = "";
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += text;
    return true;
  });
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    errors += text;
    return true;
  });
  try {
    const code = await run({ root: process.cwd(), from: process.cwd(), args });
    return { code, out, errors };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const ada = ["--email", "ada@example.org", "--name", "Ada", "--password", "analytical engine"];
const bo = ["--email", "bo@example.org", "--name", "Bo", "--password", "mandalorian armour"];

afterEach(() => {
  answers.length = 0;
  asked.length = 0;
});
afterAll(() => {
  process.env = kept;
});

describe("while no server runs", () => {
  let place: TestPlace;
  beforeEach(async () => {
    place = await createPlace();
    pointAt(place);
  });
  afterEach(() => place.remove());
  const people = async () => JSON.parse((await atelier("user", "list", "--json")).out);

  test("a new database is made, and the first administrator; then one more", async () => {
    const empty = await createPlace({ isEmpty: true });
    pointAt(empty);
    expect((await atelier("user", "list")).out).toBe("Nobody.\n");
    expect(await atelier("admin", "create", ...ada)).toMatchObject({
      code: 0,
      out: "Ada <ada@example.org> is an administrator now.\n",
    });
    expect((await atelier("admin", "create", ...bo)).code).toBe(0);
    expect((await people()).map(({ role }: { role: string }) => role)).toEqual(["admin", "admin"]);
    await empty.remove();
  });

  test("people are added, listed, edited and found by address or id", async () => {
    await atelier("admin", "create", ...ada);
    const made = await atelier("user", "add", ...bo, "--must-change-password", "--json");
    const { id } = JSON.parse(made.out);
    expect(await people()).toMatchObject([{ role: "admin" }, { id, role: "user", mustChangePassword: true }]);
    const listed = await atelier("user", "list", "--search", "BO@");
    expect(listed.out.split("\n")).toHaveLength(3);
    expect(listed.out).toMatch(/bo@example\.org +Bo +user +active +0 +0 +never/);
    await atelier("user", "edit", "BO@example.org", "--name", "Bo Katan", "--role", "admin");
    await atelier("user", "edit", id, "--disable", "--email", "katan@example.org");
    expect(await people()).toMatchObject([
      {},
      { displayName: "Bo Katan", email: "katan@example.org", role: "admin", state: "disabled" },
    ]);
  });

  test("a password comes from a file, and a reset by password or by link", async () => {
    const file = join(place.dataDir, "password");
    await writeFile(file, "from a file, long\n");
    await atelier("admin", "create", "--email", "ada@example.org", "--name", "Ada", "--password-file", file);
    const link = await atelier("user", "reset-password", "ada@example.org", "--link", "--json");
    expect(JSON.parse(link.out).resetUrl).toMatch(
      /^http:\/\/localhost:3000\/reset-password\?token=[\w-]{43}$/,
    );
    expect((await atelier("user", "reset-password", "ada@example.org", "--password-file", file)).code).toBe(
      0,
    );
    const missing = await atelier("user", "reset-password", "ada@example.org", "--password-file", "nowhere");
    expect(missing).toMatchObject({ code: 1, errors: "The file nowhere can't be read.\n" });
  });

  test("deleting hands over what is theirs, or not, and never the last administrator", async () => {
    await atelier("admin", "create", ...ada);
    const { id } = JSON.parse((await atelier("user", "add", ...bo, "--json")).out);
    expect(await atelier("user", "delete", "ada@example.org", "--content", "delete", "--yes")).toMatchObject({
      code: 1,
      errors: "This is the last active administrator. Make somebody else an administrator first.\n",
    });
    const gone = await atelier(
      "user",
      "delete",
      id,
      "--content",
      "transfer",
      "--to",
      "ada@example.org",
      "--yes",
    );
    expect(gone).toMatchObject({ code: 0, out: "Bo <bo@example.org> was deleted.\n" });
    expect(await people()).toHaveLength(1);
  });

  test("system can't be touched", async () => {
    for (const command of [
      ["user", "edit", "system", "--role", "admin"],
      ["user", "edit", "system@atelier.invalid", "--disable"],
      ["user", "reset-password", "system", "--password", "a long password"],
      ["user", "delete", "system", "--content", "delete", "--yes"],
      ["session", "end", "system"],
    ]) {
      const { code, errors } = await atelier(...command);
      expect([code, errors.split("\n").length], command.join(" ")).toEqual([1, 2]);
    }
  });

  test("without a terminal what is missing is named; with --json errors are JSON", async () => {
    expect(await atelier("user", "add", "--name", "Bo")).toMatchObject({
      code: 1,
      errors: "--email is missing. Without a terminal nothing can be asked, so give it here.\n",
    });
    const taken = await atelier("admin", "create", ...ada).then(() =>
      atelier("user", "add", ...ada, "--json"),
    );
    expect(JSON.parse(taken.errors)).toMatchObject({ code: "CONFLICT", issues: [{ path: ["email"] }] });
    expect((await atelier("user", "add", ...bo.slice(0, 4), "--password", "short")).errors).toBe(
      "Use at least 8 characters.\n",
    );
    expect((await atelier("user", "edit", "nobody@example.org", "--enable")).errors).toContain(
      "Nobody has an account with the address nobody@example.org.",
    );
    expect((await atelier("user", "dance")).code).toBe(1);
    expect((await atelier("--help")).code).toBe(0);
  });

  test("on a terminal it asks for what is missing", async () => {
    const isTTY = [process.stdin.isTTY, process.stdout.isTTY];
    Object.assign(process.stdin, { isTTY: true });
    Object.assign(process.stdout, { isTTY: true });
    answers.push("ada@example.org", "Ada", "analytical engine", "analytical engine");
    expect((await atelier("admin", "create")).code).toBe(0);
    answers.push("mandalorian armour", "another one");
    expect((await atelier("user", "add", ...bo.slice(0, 4))).errors).toBe("The two passwords differ.\n");
    await atelier("user", "add", ...bo);
    answers.push("bo@example.org", "name", "Bo Katan");
    expect((await atelier("user", "edit")).out).toContain("Bo Katan");
    answers.push("link");
    expect((await atelier("user", "reset-password", "bo@example.org")).out).toContain(
      "/reset-password?token=",
    );
    answers.push("transfer", "ada@example.org", false);
    expect((await atelier("user", "delete", "bo@example.org")).errors).toBe("Nothing was deleted.\n");
    answers.push("delete", true);
    expect((await atelier("user", "delete", "bo@example.org")).code).toBe(0);
    expect(asked).toContain("What becomes of 0 boards and 0 pictures?");
    Object.assign(process.stdin, { isTTY: isTTY[0] });
    Object.assign(process.stdout, { isTTY: isTTY[1] });
  });

  test("accounts that are turned off, or a wrong setting, are one sentence", async () => {
    process.env.AUTH_ENABLED = "false";
    expect((await atelier("user", "list")).errors).toBe(
      "With AUTH_ENABLED=false there are no accounts. Turn them on first.\n",
    );
    delete process.env.AUTH_ENABLED;
    process.env.PORT = "many";
    expect((await atelier("user", "list")).errors).toBe("PORT must be a whole number from 0 to 65535.\n");
    delete process.env.PORT;
  });
});

describe("while the server runs", () => {
  let app: TestApp;
  let root: AppPerson;
  beforeAll(async () => {
    app = await startApp();
    root = await app.person("Root", { role: "admin" });
    pointAt(app.place);
  });
  afterAll(() => app.close());

  test("a session that it ends loses its event stream within two seconds; it is kept in the audit log", async () => {
    const cy = await app.person("Cy");
    const stream = await openEventStream(app.url, cy.token);
    const ended = await atelier("session", "end", cy.email, "--json");
    const endedAt = Date.now();
    expect(JSON.parse(ended.out)).toEqual({ id: cy.id, sessionsEnded: 1 });
    expect((await cy.rest.request("GET", "/api/v1/auth/me")).status).toBe(401);
    await stream.ended;
    expect(Date.now() - endedAt).toBeLessThan(2000);
    const { items } = listAuditOut.parse(await root.rest.json("GET", "/audit?action=user.signedOut"));
    expect(items[0]).toMatchObject({ via: "cli", actorId: null, actorName: "cli", targetId: cy.id });
  });

  test("a person whom it disables is out, one whom it adds is in", async () => {
    const di = await app.person("Di");
    const stream = await openEventStream(app.url, di.token);
    await atelier("user", "edit", di.email, "--disable");
    expect((await di.rest.request("GET", "/api/v1/auth/me")).status).toBe(401);
    await stream.ended;
    await atelier("user", "add", ...bo);
    await app.rest.login({ email: "bo@example.org", password: "mandalorian armour" });
  });

  test("a person whom it deletes is gone with their boards", async () => {
    const eve = await app.person("Eve");
    const board = await addBoard(app.db, eve.id);
    await atelier("user", "delete", eve.email, "--content", "transfer", "--to", root.email, "--yes");
    expect((await root.rest.request("GET", `/api/v1/boards/${board.id}`)).status).toBe(200);
    const { items } = listUsersOut.parse(await root.rest.json("GET", "/users?q=eve"));
    expect(items).toEqual([]);
  });
});

test("as a program it prints a sentence and ends with 1, whatever is wrong", {
  timeout: 60_000,
}, async () => {
  const place = await createPlace();
  const child = spawn(process.execPath, ["src/cli/atelier.mjs", "user", "add"], {
    env: { ...kept, ATELIER_DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(output).toBe("--email is missing. Without a terminal nothing can be asked, so give it here.\n");
  expect(code).toBe(1);
  await place.remove();
});
