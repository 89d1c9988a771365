import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listProcedures } from "@/server/trpc/procedures";
import { type AppPerson, startApp, type TestApp } from "../support/app";

let app: TestApp;
let ada: AppPerson;
beforeAll(async () => {
  app = await startApp();
  ada = await app.person("Ada", { role: "admin" });
});
afterAll(() => app.close());

const send = (method: string, path: string, body?: unknown) =>
  ada.rest.request(method, `/api/v1${path}`, body);
const raw = (path: string, body: string) =>
  fetch(`${app.url}/api/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${ada.token}`, "content-type": "application/json" },
    body,
  });
const pathsOf = async (response: Response) =>
  ((await response.json()) as { issues: { path: string[] }[] }).issues.map(({ path }) => path.join("."));

describe("a NUL in a text", () => {
  test.each([
    ["/boards", { name: "a\u0000b" }, ["name"]],
    ["/boards", { name: "a", description: "\u0000" }, ["description"]],
    ["/queue", { prompt: "a\u0000" }, ["prompt"]],
    ["/queue", { prompt: "a", negativePrompt: "\u0000" }, ["negativePrompt"]],
    ["/users", { email: "x@example.org", displayName: "\u0000x", password: "12345678" }, ["displayName"]],
    ["/auth/login", { email: "a\u0000@example.org", password: "x" }, ["email"]],
  ])("to %s is 422 beside its field", async (path, body, expected) => {
    const response = await send("POST", path, body);
    expect(response.status).toBe(422);
    expect(await pathsOf(response)).toEqual(expected);
  });
});

describe("half a surrogate pair", () => {
  test("in any text that is stored is kept as the sign for it", async () => {
    const board = await raw("/boards", '{"name":"a\\ud800b"}');
    expect(board.status).toBe(201);
    expect((await board.json()).name).toBe("a\ufffdb");
    const batch = await raw("/queue", '{"prompt":"\\udc00 fox","negativePrompt":"\\ud83d"}');
    expect(batch.status).toBe(201);
    expect((await batch.json()).items[0]).toMatchObject({ prompt: "\ufffd fox", negativePrompt: "\ufffd" });
    const response = await fetch(`${app.url}/api/trpc/preferences.update`, {
      method: "POST",
      headers: { authorization: `Bearer ${ada.token}`, "content-type": "application/json" },
      body: '{"generate":{"prompt":"\\ud800","model":"\\u0000\\udfff"}}',
    });
    expect(response.status).toBe(200);
    expect((await response.json()).result.data.generate).toEqual({ prompt: "\ufffd", model: "\ufffd\ufffd" });
  });
});

test("a prompt of 5,001 characters is 422; of 5,000, and of the odd ones, it comes back as it was", async () => {
  const long = await send("POST", "/queue", { prompt: "x".repeat(5001) });
  expect(long.status).toBe(422);
  expect(await pathsOf(long)).toEqual(["prompt"]);
  const odd = `'; drop table users; -- " \\ $1 :name ? {{x}} <img src=x onerror=alert(1)> \u202e \u200b 😀 ${"x".repeat(4800)}`;
  const response = await send("POST", "/queue", { prompt: odd });
  expect(response.status).toBe(201);
  const { items } = await response.json();
  expect(items[0].prompt).toBe(odd);
  expect(((await ada.rest.json("GET", `/queue/${items[0].id}`)) as { prompt: string }).prompt).toBe(odd);
});

describe("keys that mean something to JavaScript", () => {
  test.each([
    '{"name":"a","__proto__":{"role":"admin"}}',
    '{"name":"a","constructor":{"prototype":{"x":1}}}',
  ])("%s are no more than unknown ones", async (body) => {
    expect((await raw("/boards", body)).status).toBe(201);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("can't stand for what is missing", async () => {
    expect((await raw("/boards", '{"__proto__":{"name":"a"}}')).status).toBe(422);
  });

  test("in a query are no more than unknown ones", async () => {
    expect((await send("GET", "/boards?__proto__[limit]=1&constructor=1&__proto__=x")).status).toBe(200);
  });
});

describe("ids of odd shapes", () => {
  const odd = [
    "x",
    "..",
    "%2e%2e%2f%2e%2e",
    "%00",
    "a%00b",
    "%27%20or%201=1%20--",
    "%F0%9F%98%80",
    "null",
    "undefined",
    "-1",
    "1e9",
    "~",
    "%25",
    "__proto__",
    "constructor",
  ];
  const withId = listProcedures().flatMap(({ meta: { openapi } }) =>
    openapi?.path.includes("{id}") ? [openapi] : [],
  );

  /** What has to be there before an id is looked at. */
  const more: Record<string, string> = { "DELETE /users/{id}": "?content=delete" };
  const bodies: Record<string, object> = {
    "POST /boards/{id}/hand-over": { userId: "x" },
    "POST /boards/{id}/share": { userId: "x", permission: "read" },
  };

  test.each(withId.map(({ method, path }) => [method, path] as const))(
    "in %s %s are 404",
    async (method, path) => {
      // With something behind it, `..` is taken out of the address before it is sent.
      const ids = path.endsWith("{id}") ? odd : odd.filter((id) => id !== "..");
      for (const id of ids) {
        const url = path.replace("{id}", id) + (more[`${method} ${path}`] ?? "");
        const body = bodies[`${method} ${path}`] ?? {};
        const response = await send(method, url, method === "GET" || method === "DELETE" ? undefined : body);
        expect([url, response.status]).toEqual([url, 404]);
      }
    },
  );

  test("in bodies, filters and cursors are never an error of ours", async () => {
    const board = await (await send("POST", "/boards", { name: "Mine" })).json();
    for (const id of ["x", "..", "\u0000", "a\u0000", "' or 1=1", "\ud800", "~", "%"]) {
      const encoded = encodeURIComponent(id.replaceAll("\ud800", "\ufffd"));
      const answers = await Promise.all([
        send("PATCH", `/boards/${board.id}`, { coverImageId: id }),
        send("POST", "/queue", { prompt: "x", boardId: id }),
        send("POST", "/queue", { prompt: "x", sourceImageId: id }),
        send("POST", "/queue", { prompt: "x", model: id }),
        send("GET", `/images?boardId=${encoded}`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
      for (const list of ["boards", "images", "queue", "users"]) {
        expect((await send("GET", `/${list}?cursor=${encoded}`)).status).toBe(200);
      }
    }
  });

  test("that are too long are refused without being looked for", async () => {
    expect((await send("GET", `/boards/${"x".repeat(65)}`)).status).toBe(422);
    expect((await send("GET", `/boards/${"x".repeat(6000)}`)).status).toBeGreaterThanOrEqual(400);
  });
});

test("what a person wrote is never said back in an error", async () => {
  const secret = "A-SECRET-NOBODY-SHOULD-READ";
  const answers = await Promise.all([
    send("POST", "/queue", { prompt: "x", sampler: secret }),
    send("POST", "/queue", { prompt: "x", model: secret }),
    send("POST", "/users", { email: secret, displayName: "x", password: "12345678" }),
    send("POST", "/auth/login", { email: `${secret}@example.org`, password: secret }),
    send("GET", `/boards/${secret}`),
    raw("/boards", `{"name": ${secret}`),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain(secret);
  }
});
