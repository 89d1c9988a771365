import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { listProcedures, type ProcedureInfo } from "@/server/trpc/procedures";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { routesOf } from "../support/routes";
import { makeThing } from "../support/things";
import { carriers, type Reach, type Row, routes, rows, streams, type Thing, things } from "./access-rows";

let app: TestApp;
let server: FastifyInstance;
let owner: AppPerson;
let stranger: AppPerson;
let admin: AppPerson;
let disabled: AppPerson;
beforeAll(async () => {
  app = await startApp();
  server = app.server;
  [owner, stranger, admin, disabled] = await Promise.all([
    app.person("Owner"),
    app.person("Stranger"),
    app.person("Admin", { role: "admin" }),
    app.person("Disabled", { isActive: false }),
  ]);
});
afterAll(() => app.close());

type Headers = Record<string, string>;
/** Every kind of proof of who one is. */
const credentials: Record<string, (person: AppPerson) => Headers> = {
  "bearer token": ({ token }) => ({ authorization: `Bearer ${token}` }),
  "session cookie": ({ cookie }) => ({ cookie, origin: "http://localhost:80", host: "localhost:80" }),
};
const kinds = Object.keys(credentials);
const none: Headers = {};

const procedures = listProcedures().filter(({ path }) => !(path in streams));
type Transport = (procedure: ProcedureInfo, input: Record<string, unknown>) => InjectOptions;
const overTrpc: Transport = ({ path, type }, input) =>
  type === "query"
    ? { method: "GET", url: `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}` }
    : { method: "POST", url: `/api/trpc/${path}`, payload: input };
const overRest: Transport = ({ meta }, input) => {
  if (!meta.openapi) throw new Error("This procedure has no REST address.");
  const { method, path } = meta.openapi;
  const named = new Set<string>();
  const url = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    named.add(name);
    return encodeURIComponent(String(input[name]));
  });
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !named.has(name)));
  if (method === "GET" || method === "DELETE") {
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
    return { method, url: `/api/v1${url}?${query}` };
  }
  return { method, url: `/api/v1${url}`, payload: rest };
};
const transportsOf = ({ meta }: ProcedureInfo): [string, Transport][] =>
  meta.openapi
    ? [
        ["tRPC", overTrpc],
        ["REST", overRest],
      ]
    : [["tRPC", overTrpc]];

/** The answer without what differs at every request. */
async function ask(request: InjectOptions, headers: Headers) {
  const { statusCode, body, headers: given } = await server.inject({ ...request, headers });
  const id = String(given["x-request-id"]);
  const { "x-request-id": _id, date: _date, ...kept } = given;
  return { status: statusCode, body: body.replaceAll(id, "request"), headers: kept };
}
const belongings = async (person: AppPerson) =>
  Object.fromEntries(
    await Promise.all(things.map(async (thing) => [thing, await makeThing(app.db, thing, person.id)])),
  ) as Record<Thing, string>;

const rowOf = (path: string): Row => {
  const row = rows[path];
  if (!row) throw new Error(`${path} has no row in the access matrix.`);
  return row;
};
const each = procedures.flatMap((procedure) =>
  transportsOf(procedure).map(([name, transport]) => ({ path: procedure.path, name, procedure, transport })),
);

describe("the matrix", () => {
  test("has a row for each procedure, and none for what isn't there", () => {
    expect(Object.keys(rows).sort()).toEqual(procedures.map(({ path }) => path).sort());
    expect(
      listProcedures()
        .filter(({ type }) => type === "subscription")
        .map(({ path }) => path),
    ).toEqual(Object.keys(streams));
  });

  test("has a row for each route of the server, and none for what isn't there", () => {
    const rest = listProcedures().flatMap(({ meta }) =>
      meta.openapi
        ? [`${meta.openapi.method} /api/v1${meta.openapi.path.replaceAll(/\{(\w+)\}/g, ":$1")}`]
        : [],
    );
    const all = routesOf(server);
    expect(all.map(({ url }) => url)).toEqual(expect.arrayContaining(carriers));
    const found = all
      .filter(({ url }) => !carriers.includes(url))
      .map(({ method, url }) => `${method} ${url}`);
    expect(found.sort()).toEqual([...rest, ...Object.keys(routes)].sort());
  });

  test("gives a reason for each that answers everyone", () => {
    const open = [...Object.values(rows), ...Object.values(routes)].filter(({ who }) => who === "anyone");
    expect(open.filter(({ reason }) => !reason)).toEqual([]);
    expect(open).toHaveLength(5);
  });

  test("tries each id that a procedure takes", () => {
    const ids = new Set(Object.values(rows).flatMap(({ reaches = [] }) => reaches.flatMap(namesIn)));
    expect([...ids].sort()).toEqual(["boardId", "coverImageId", "id", "model", "sourceImageId"]);
  });
});

const namesIn = ({ input }: Reach) => {
  const mine = Object.fromEntries(things.map((thing) => [thing, "mine"])) as Record<Thing, string>;
  return Object.entries(input("theirs", mine)).flatMap(([name, value]) => (value === "theirs" ? [name] : []));
};

describe.each(each)("$path over $name", ({ path, procedure, transport }) => {
  const row = rowOf(path);
  const { who, reaches = [] } = row;
  const expected = row.status ?? (transport === overRest ? (procedure.meta.status ?? 200) : 200);

  test("answers whom it is for, and refuses the rest before it looks at anything", async () => {
    const mine = await belongings(owner);
    const request = transport(procedure, row.input(mine));
    const out = await ask(request, none);
    expect(out.status).toBe(who === "anyone" ? expected : 401);
    for (const kind of kinds) {
      const prove = credentials[kind] ?? (() => none);
      const off = await ask(request, prove(disabled));
      expect(off.status).toBe(who === "anyone" ? expected : 401);
      if (who !== "anyone") expect(off.body).toBe(out.body);
      const plain = await app.person(`Plain${newId()}`);
      const theirs = await belongings(plain);
      const answer = await ask(transport(procedure, row.input(theirs)), prove(plain));
      expect(answer.status).toBe(who === "administrator" ? 403 : expected);
      const boss = await app.person(`Boss${newId()}`, { role: "admin" });
      const bossAnswer = await ask(transport(procedure, row.input(await belongings(boss))), prove(boss));
      expect(bossAnswer.status).toBe(expected);
    }
  });

  for (const [at, reach] of reaches.entries()) {
    test(`says the same of somebody else's ${reach.thing} as of none (${at + 1})`, async () => {
      const theirs = await makeThing(app.db, reach.thing, owner.id);
      for (const person of [stranger, admin]) {
        const mine = await belongings(person);
        for (const kind of kinds) {
          const prove = credentials[kind] ?? (() => none);
          const real = await ask(transport(procedure, reach.input(theirs, mine)), prove(person));
          const unreal = await ask(transport(procedure, reach.input(newId(), mine)), prove(person));
          expect(real.status).toBe(404);
          expect(real).toEqual(unreal);
        }
      }
    });
  }
});

describe.each(Object.entries(routes))("%s", (name, { who, thing }) => {
  const [, url = ""] = name.split(" ");
  const address = (id: string, variant = "thumbnail") => url.replace(":id", id).replace(":variant", variant);

  test("answers whom it is for", async () => {
    const theirs = thing ? await makeThing(app.db, thing, owner.id) : "";
    expect((await ask({ url: address(theirs) }, none)).status).toBe(who === "anyone" ? 200 : 401);
    for (const kind of kinds) {
      const prove = credentials[kind] ?? (() => none);
      const off = await ask({ url: address(theirs) }, prove(disabled));
      expect(off.status).toBe(who === "anyone" ? 200 : 401);
      if (!thing) continue;
      for (const person of [stranger, admin]) {
        for (const variant of ["full", "thumbnail"]) {
          const real = await ask({ url: address(theirs, variant) }, prove(person));
          expect(real.status).toBe(404);
          expect(real).toEqual(await ask({ url: address(newId(), variant) }, prove(person)));
        }
      }
    }
  });
});

test.each(Object.entries(routes).filter(([, { isStream }]) => isStream))(
  "%s opens for who is signed in",
  async (name) => {
    for (const kind of kinds) {
      const abort = new AbortController();
      const headers = (credentials[kind] ?? (() => none))(stranger);
      const response = await fetch(`${app.url}${name.split(" ")[1]}`, { headers, signal: abort.signal });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toContain("text/event-stream");
      abort.abort();
    }
  },
);

describe.each(Object.keys(streams))("%s", (path) => {
  test("is refused to the signed-out and the disabled, and opens for everyone else", async () => {
    for (const headers of [none, ...kinds.map((kind) => (credentials[kind] ?? (() => none))(disabled))]) {
      const { body } = await server.inject({
        url: `/api/trpc/${path}`,
        headers: { ...headers, accept: "text/event-stream" },
      });
      expect(body).toContain("UNAUTHORIZED");
    }
    const abort = new AbortController();
    const response = await fetch(`${app.url}/api/trpc/${path}`, {
      headers: { authorization: `Bearer ${stranger.token}`, accept: "text/event-stream" },
      signal: abort.signal,
    });
    expect(response.status).toBe(200);
    abort.abort();
  });
});

test("what isn't an address is the same 404 for everyone", async () => {
  const answers = await Promise.all(
    [none, { authorization: `Bearer ${admin.token}` }].map((headers) =>
      ask({ url: "/api/v2/boards" }, headers),
    ),
  );
  expect(answers[0]?.status).toBe(404);
  expect(answers[0]).toEqual(answers[1]);
});
