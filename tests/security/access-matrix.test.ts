import { join } from "node:path";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Scope, scopes } from "@/lib/api-keys";
import { newId } from "@/lib/ids";
import { systemUserId } from "@/lib/users";
import { createPasswords } from "@/server/auth/passwords";
import { createImageWriter } from "@/server/images/image-writer";
import { createDiskStorage } from "@/server/storage/disk";
import { listProcedures } from "@/server/trpc/procedures";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { byBearer, byKey, credentialKinds, type Headers, kinds } from "../support/credentials";
import { routesOf } from "../support/routes";
import { makeThing, type Thing } from "../support/things";
import { type Call, calls, procedures } from "./access-calls";
import { carriers, routes } from "./access-routes";
import { type Make, password, type Reach, type Row } from "./access-row";
import { rows, streams } from "./access-rows";

type Part = Parameters<typeof makeThing>[0];
let app: TestApp;
let parts: Part;
let passwordHash: string;
let owner: AppPerson;
let stranger: AppPerson;
let admin: AppPerson;
/** Each has sessions and API keys that should be worth nothing. */
let shutOut: AppPerson[];
let mustChange: AppPerson;
const credentials = new Map<AppPerson, Headers[]>();
/** One of each kind, the same every time. */
async function credentialsOf(person: AppPerson): Promise<Headers[]> {
  const known = credentials.get(person);
  if (known) return known;
  const made = await Promise.all(kinds.map((kind) => credentialKinds[kind](app.db, person)));
  credentials.set(person, made);
  return made;
}

beforeAll(async () => {
  app = await startApp();
  const storage = createDiskStorage(join(app.place.dataDir, "files"));
  parts = { db: app.db, writer: createImageWriter({ storage }) };
  passwordHash = await createPasswords().hash(password);
  [owner, stranger, admin, mustChange] = await Promise.all([
    app.person("Owner"),
    app.person("Stranger"),
    app.person("Admin", { role: "admin" }),
    app.person("Changing", { mustChangePassword: true, passwordHash }),
  ]);
  shutOut = await Promise.all([
    app.person("Disabled", { isActive: false }),
    app.person("Disabled-admin", { isActive: false, role: "admin" }),
    app.person("Pending", { isActive: false, isPending: true }),
    app.signIn({ id: systemUserId, email: "system@atelier.invalid" }),
  ]);
});
afterAll(() => app.close());

const none: Headers = {};
const newPerson = (role: "user" | "admin") => app.person(`P${newId()}`, { role, passwordHash });
const makeFor =
  ({ id }: AppPerson): Make =>
  (thing: Thing) =>
    makeThing(parts, thing, id);

/** The limiters count addresses; all of these are this machine's. */
let asked = 0;
const nextAddress = () => {
  asked += 1;
  return `127.${1 + (asked >> 16)}.${(asked >> 8) & 255}.${asked & 255}`;
};

/** The answer without what differs at every request. */
async function ask(request: InjectOptions, headers: Headers) {
  const {
    statusCode,
    body,
    headers: given,
  } = await app.server.inject({
    ...request,
    remoteAddress: nextAddress(),
    headers: { ...request.headers, ...headers },
  });
  const id = String(given["x-request-id"]);
  const { "x-request-id": _id, date: _date, ...kept } = given;
  return { status: statusCode, body: body.replaceAll(id, "request"), headers: kept };
}
type Answer = Awaited<ReturnType<typeof ask>>;
/** A report names what it speaks of. */
const withoutNames = ({ isReported }: Reach, answer: Answer): Answer =>
  isReported
    ? { ...answer, body: answer.body.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id") }
    : answer;
/** What comes of an id that isn't there, or isn't the caller's to know. */
const missing = ({ isReported }: Reach, status: number) => (isReported ? status : 404);
/** With a thing of the person's own. */
const send = async ({ row, request }: Call, person: AppPerson, headers: Headers) =>
  ask(request(await row.input(makeFor(person))), headers);

/** What an API key has to have; undefined where none will do. */
function scopesFor({ row, isLook }: Call): Scope[] | undefined {
  const { scope = isLook ? "read" : "write", who } = row;
  if (scope === "session") return undefined;
  return who === "administrator" ? [scope, "admin"] : [scope];
}

describe("the matrix", () => {
  test("has a row for each procedure, and none for what isn't there", () => {
    expect(Object.keys(rows).sort()).toEqual(procedures.map(({ path }) => path).sort());
    const subscriptions = listProcedures().filter(({ type }) => type === "subscription");
    expect(subscriptions.map(({ path }) => path)).toEqual(streams);
  });

  test("has a row for each route of the server, and none for what isn't there", () => {
    const rest = listProcedures().flatMap(({ meta }) =>
      meta.openapi
        ? [`${meta.openapi.method} /api/v1${meta.openapi.path.replaceAll(/\{(\w+)\}/g, ":$1")}`]
        : [],
    );
    const all = routesOf(app.server);
    expect(all.map(({ url }) => url)).toEqual(expect.arrayContaining(carriers));
    const found = all
      .filter(({ url }) => !carriers.includes(url))
      .map(({ method, url }) => `${method} ${url}`);
    expect(found.sort()).toEqual([...rest, ...Object.keys(routes)].sort());
  });

  test("gives a reason for each that answers everyone", () => {
    const all: [string, Row][] = [...Object.entries(rows), ...Object.entries(routes)];
    const open = all.filter(([, { who }]) => who === "anyone");
    expect(open.filter(([, { reason }]) => !reason)).toEqual([]);
    expect(open.map(([name]) => name).sort()).toEqual([
      ...["GET /api/health", "GET /api/v1/openapi.json", "GET /media/links/:token/:id/:variant"],
      ...["GET /media/logo", "POST /media/links/:token/zip"],
      ...["auth.acceptInvitation", "auth.forgotPassword", "auth.login", "auth.lookInvitation"],
      ...["auth.lookResetLink", "auth.register", "auth.resetPassword", "auth.setup", "auth.status"],
      ...["boardLinks.enter", "boardLinks.images"],
      ...["profile.confirmEmail", "settings.public"],
    ]);
  });

  test("tries each id that a procedure takes", async () => {
    const reaches = Object.values(rows).flatMap(({ reaches: all = [] }) => all);
    const ids = new Set((await Promise.all(reaches.map(namesIn))).flat());
    expect([...ids].sort()).toEqual([
      ...["boardId", "coverImageId", "folderId", "groupIds", "id", "ids", "linkId", "model"],
      ...["ownerId", "sourceImageId", "toUserId", "uid"],
    ]);
  });
});

async function namesIn({ input }: Reach): Promise<string[]> {
  const given = await input("theirs", async () => "mine");
  return Object.entries(given).flatMap(([name, value]) => ([value].flat().includes("theirs") ? [name] : []));
}

describe.each(calls)("$name", (call) => {
  const { row, request, status } = call;
  const { who, reaches = [] } = row;
  const isOpen = who === "anyone";
  const needed = scopesFor(call);
  /** By kind of credential: no API key does what takes a session. */
  const withKeys = (expected: number) =>
    kinds.map((kind) => (kind === "API key" && !needed ? 403 : expected));

  test("answers whom it is for, and refuses the rest before it looks at anything", async () => {
    const out = await send(call, owner, none);
    expect(out.status).toBe(isOpen ? status : 401);
    for (const person of shutOut) {
      for (const headers of await credentialsOf(person)) {
        const answer = await send(call, owner, headers);
        expect(answer.status).toBe(isOpen ? status : 401);
        if (!isOpen) expect(answer.body).toBe(out.body);
      }
    }
    for (const role of ["user", "admin"] as const) {
      const mayNot = role === "user" && who === "administrator";
      const statuses = [];
      for (const kind of kinds) {
        const person = await newPerson(role);
        statuses.push((await send(call, person, await credentialKinds[kind](app.db, person))).status);
      }
      expect(statuses).toEqual(isOpen ? kinds.map(() => status) : withKeys(mayNot ? 403 : status));
    }
  });

  if (!isOpen)
    test("waits until a new password was chosen", async () => {
      if (row.isBeforePasswordChange) {
        const person = await app.person(`P${newId()}`, { mustChangePassword: true, passwordHash });
        expect((await send(call, person, byBearer(person.token))).status).toBe(status);
        return;
      }
      for (const headers of await credentialsOf(mustChange)) {
        expect((await send(call, mustChange, headers)).status).toBe(403);
      }
    });

  if (!isOpen && needed)
    test("asks an API key for each scope it needs, and for no other", async () => {
      const role = who === "administrator" ? "admin" : "user";
      const person = await newPerson(role);
      expect((await send(call, person, await byKey(app.db, person, needed))).status).toBe(status);
      for (const one of needed) {
        const others = scopes.filter((scope) => scope !== one);
        expect((await send(call, person, await byKey(app.db, person, others))).status).toBe(403);
      }
    });

  for (const [at, reach] of reaches.entries()) {
    const { thing } = reach;
    test(`says the same of somebody else's ${thing} as of none (${at + 1})`, async () => {
      const theirs = await makeThing(parts, thing, owner.id);
      const people = who === "administrator" ? [stranger] : [stranger, admin];
      for (const person of people) {
        const make = makeFor(person);
        const statuses = [];
        for (const headers of await credentialsOf(person)) {
          const real = await ask(request(await reach.input(theirs, make)), headers);
          const unreal = await ask(request(await reach.input(newId(), make)), headers);
          expect(withoutNames(reach, real)).toEqual(withoutNames(reach, unreal));
          if (real.status === status) expect(real.body).toContain('"code":"NOT_FOUND"');
          statuses.push(real.status);
        }
        expect(statuses).toEqual(withKeys(who === "administrator" ? 403 : missing(reach, status)));
      }
    });

    if (who === "administrator")
      test(`finds no ${thing} that isn't there (${at + 1})`, async () => {
        for (const headers of await credentialsOf(admin)) {
          const { status: unreal } = await ask(request(await reach.input(newId(), makeFor(admin))), headers);
          expect(unreal).toBe(reach.status ?? 404);
        }
      });
  }
});

describe("while administrators may look at everybody's", () => {
  beforeAll(() => admin.rest.json("PATCH", "/settings", { adminContentAccess: true }));
  afterAll(() => admin.rest.json("PATCH", "/settings", { adminContentAccess: false }));

  const reached = calls.flatMap((call) =>
    call.row.who === "administrator"
      ? []
      : (call.row.reaches ?? []).map((reach, at) => ({ ...call, reach, title: `${call.name} (${at + 1})` })),
  );
  test.each(reached)("$title gives them a look and nothing more", async ({ request, reach, row, status }) => {
    const theirs = await makeThing(parts, reach.thing, owner.id);
    const askAs = async (person: AppPerson, headers: Headers, id = theirs) =>
      ask(request(await reach.input(id, makeFor(person))), headers);
    const answers = [];
    for (const headers of await credentialsOf(admin)) answers.push((await askAs(admin, headers)).status);
    const none = missing(reach, status);
    const refused = kinds.map((kind) => (kind === "API key" && row.scope === "session" ? 403 : none));
    expect(answers).toEqual(reach.isLook ? kinds.map(() => status) : refused);

    const unreal = await askAs(admin, byBearer(admin.token), newId());
    expect(unreal.status).toBe(none);
    const withoutAdmin = await byKey(app.db, admin, ["read", "generate", "write"]);
    expect((await askAs(admin, withoutAdmin)).status).toBe(row.scope === "session" ? 403 : none);
    const real = await askAs(stranger, byBearer(stranger.token));
    const nobodys = await askAs(stranger, byBearer(stranger.token), newId());
    expect(withoutNames(reach, real)).toEqual(withoutNames(reach, nobodys));
    expect(real.status).toBe(none);
  });

  test.each(["/boards", "/images"])("%s lists a person's by ownerId", async (path) => {
    await makeThing(parts, "board", owner.id);
    await makeThing(parts, "image", owner.id);
    const list = await admin.rest.request("GET", `/api/v1${path}?ownerId=${owner.id}`);
    expect(list.status).toBe(200);
    expect((await list.json()).items.length).toBeGreaterThan(0);
    const refused = await stranger.rest.request("GET", `/api/v1${path}?ownerId=${owner.id}`);
    expect(refused.status).toBe(404);
  });
});

/** The status of a stream, which is left at once. */
async function open(url: string, headers: Headers): Promise<[number, string]> {
  const abort = new AbortController();
  const sent = { ...headers, accept: "text/event-stream" };
  const response = await fetch(`${app.url}${url}`, { headers: sent, signal: abort.signal });
  const type = response.headers.get("content-type") ?? "";
  const start = await response.body?.pipeThrough(new TextDecoderStream()).getReader().read();
  abort.abort();
  return [response.status, `${type} ${start?.value}`];
}

const addresses = [
  ...streams.map((path) => `/api/trpc/${path}`),
  ...Object.entries(routes).flatMap(([name, { isStream }]) => (isStream ? [name.split(" ")[1] ?? ""] : [])),
];
describe.each(addresses)("%s", (url) => {
  // tRPC answers 200 and says what is wrong inside the stream.
  const refusals: Record<number, RegExp> = { 401: /UNAUTHORIZED/, 403: /FORBIDDEN/ };
  const isRefused = async (headers: Headers, status: number) =>
    expect((await open(url, headers))[1]).toMatch(refusals[status] ?? /^$/);

  test("opens for who is signed in, by every credential that may look", async () => {
    // A browser's own words for its host differ here from what the product listens on.
    const { token, cookie } = stranger;
    for (const headers of [byBearer(token), { cookie }, await byKey(app.db, stranger, ["read"])]) {
      const [status, type] = await open(url, headers);
      expect(status).toBe(200);
      expect(type).toContain("text/event-stream");
      expect(type).not.toMatch(/UNAUTHORIZED|FORBIDDEN/);
    }
  });

  test("is refused to everyone else", async () => {
    await isRefused(none, 401);
    for (const person of shutOut) {
      for (const headers of [
        byBearer(person.token),
        { cookie: person.cookie },
        await byKey(app.db, person),
      ]) {
        await isRefused(headers, 401);
      }
    }
    await isRefused(byBearer(mustChange.token), 403);
    await isRefused(await byKey(app.db, stranger, ["generate", "write"]), 403);
  });
});

test("what isn't an address is the same 404 for everyone", async () => {
  const answers = await Promise.all(
    [none, byBearer(admin.token)].map((headers) => ask({ url: "/api/v2/boards" }, headers)),
  );
  expect(answers[0]?.status).toBe(404);
  expect(answers[0]).toEqual(answers[1]);
});
