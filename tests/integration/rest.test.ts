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

/** What the contract's page names, as far as the product has it. */
const contract = [
  "GET /auth/me, GET /auth/status, POST /auth/login, POST /auth/logout, POST /auth/setup",
  "DELETE /boards/{id}, GET /boards, GET /boards/{id}, PATCH /boards/{id}, POST /boards",
  "DELETE /images/{id}, GET /images, GET /images/{id}, PATCH /images/{id}, POST /images/{id}/restore",
  "GET /models",
  "GET /queue, GET /queue/status, GET /queue/{id}, POST /queue, POST /queue/{id}/cancel",
  "GET /users, POST /users",
].flatMap((line) => line.split(", "));

const send = (method: string, path: string, body?: string, type = "application/json") =>
  fetch(`${app.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${ada.token}`,
      ...(body === undefined ? {} : { "content-type": type }),
    },
    body,
  });

describe("the OpenAPI document", () => {
  test("names every address of the contract, and every one there is", async () => {
    const response = await app.rest.request("GET", "/api/v1/openapi.json");
    expect(response.headers.get("content-type")).toContain("application/json");
    const document = await response.json();
    expect(document.openapi).toMatch(/^3\.1/);
    const named = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(named).toEqual(expect.arrayContaining(contract));
    const there = listProcedures().flatMap(({ meta: { openapi } }) =>
      openapi ? [`${openapi.method} ${openapi.path}`] : [],
    );
    expect(named.sort()).toEqual([...there, "POST /images"].sort());
  });

  test("says which need a token", async () => {
    const { paths } = await (await app.rest.request("GET", "/api/v1/openapi.json")).json();
    expect(paths["/boards"].get.security).toEqual([{ Authorization: [] }]);
    expect(paths["/auth/status"].get.security).toBeUndefined();
  });
});

describe("statuses", () => {
  test("are 201 for what was made and 204, without a body, for what has none", async () => {
    const made = await send("POST", "/api/v1/boards", JSON.stringify({ name: "B" }));
    expect(made.status).toBe(201);
    expect(made.headers.get("cache-control")).toBe("no-store");
    const { id } = await made.json();
    const gone = await send("DELETE", `/api/v1/boards/${id}?images=trash`);
    expect(gone.status).toBe(204);
    expect(await gone.text()).toBe("");
    expect((await send("POST", "/api/v1/queue/clear")).status).toBe(200);
  });
});

describe("what a request carries", () => {
  test("in its path counts more than the same name in its body", async () => {
    const make = async (name: string) =>
      (await (await send("POST", "/api/v1/boards", JSON.stringify({ name }))).json()).id;
    const [one, two] = [await make("One"), await make("Two")];
    const changed = await send(
      "PATCH",
      `/api/v1/boards/${one}`,
      JSON.stringify({ id: two, name: "Changed" }),
    );
    expect((await changed.json()).id).toBe(one);
    expect(((await ada.rest.json("GET", `/boards/${two}`)) as { name: string }).name).toBe("Two");
  });

  test("in words of a query may be true, false or a number", async () => {
    expect((await send("GET", "/api/v1/images?starred=true&limit=1")).status).toBe(200);
    expect((await send("GET", "/api/v1/images?starred=false")).status).toBe(200);
    const odd = await send("GET", "/api/v1/images?starred=maybe");
    expect(odd.status).toBe(422);
    expect((await odd.json()).issues).toEqual([{ path: ["starred"], message: expect.any(String) }]);
    for (const limit of ["0", "201", "1e9", "-1", "x", ""]) {
      expect([limit, (await send("GET", `/api/v1/boards?limit=${limit}`)).status]).toEqual([limit, 422]);
    }
    expect((await send("GET", "/api/v1/boards?limit=1&limit=2")).status).toBe(422);
  });

  test("in the address of a change is not its body: no password stands in a log of addresses", async () => {
    const query = "?email=ada%40example.org&password=12345678";
    const response = await fetch(`${app.url}/api/v1/auth/login${query}`, { method: "POST" });
    expect(response.status).toBe(422);
    expect((await send("POST", "/api/v1/boards?name=FromTheAddress")).status).toBe(422);
  });
});

describe("what can't be read", () => {
  test.each([
    ["broken JSON", "POST", "/api/v1/boards", '{"name":', "application/json", 400],
    ["text", "POST", "/api/v1/boards", "name", "text/plain", 415],
    ["a form", "POST", "/api/v1/boards", "name=x", "application/x-www-form-urlencoded", 415],
    ["XML", "POST", "/api/v1/boards", "<name/>", "application/xml", 415],
    ["an array", "POST", "/api/v1/boards", "[1]", "application/json", 422],
    ["null", "POST", "/api/v1/boards", "null", "application/json", 422],
    ["nothing", "POST", "/api/v1/boards", "", "application/json", 422],
    [
      "three megabytes",
      "POST",
      "/api/v1/boards",
      `{"name":"${"x".repeat(3 * 1024 * 1024)}"}`,
      "application/json",
      413,
    ],
    ["an address that isn't", "POST", "/api/v1/nonsense", "{}", "application/json", 404],
    ["a method that isn't", "PUT", "/api/v1/boards", "{}", "application/json", 404],
  ])("%s is refused in the one shape of errors", async (_what, method, path, body, type, status) => {
    const response = await send(method, path, body, type);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/json");
    const error = await response.json();
    expect(Object.keys(error).filter((key) => !["code", "message", "issues"].includes(key))).toEqual([]);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    expect(JSON.stringify(error)).not.toMatch(/node_modules|\.ts|at \w+ \(|select |insert /i);
  });

  test.each(["/api", "/api/", "/api/v2/boards", "/api/v1", "/api/v1/boards/x/y/z", "/nowhere", "/media"])(
    "%s is no address",
    async (path) => {
      const response = await send("GET", path);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ code: "NOT_FOUND", message: "There is no such address." });
    },
  );

  test.each(["/api/v1/boards/%", "/api/v1/boards/%E0%A4%A", "/media/images/%zz/full"])(
    "%s, which isn't an address at all, gets the same shape",
    async (path) => {
      const response = await send("GET", path);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ code: "BAD_REQUEST", message: expect.stringMatching(/\.$/) });
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    },
  );
});

describe("every answer", () => {
  test.each([
    "/api/health",
    "/api/v1/openapi.json",
    "/api/v1/boards",
    "/api/trpc/boards.list",
    "/media/images/x/full",
    "/nowhere",
    "/api/v1/boards/none",
  ])("from %s has the headers of safety and a number of its own", async (path) => {
    const [one, two] = [await send("GET", path), await send("GET", path)];
    expect(Object.fromEntries(one.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(one.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(one.headers.get("x-request-id")).not.toBe(two.headers.get("x-request-id"));
    expect(one.headers.get("access-control-allow-origin")).toBeNull();
    expect(one.headers.get("x-powered-by")).toBeNull();
  });
});

describe("tRPC", () => {
  const trpc = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${app.url}/api/trpc/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${ada.token}`, "content-type": "application/json" },
    });
    return { status: response.status, body: await response.json(), headers: response.headers };
  };

  test("carries code, status, issues and the request's number with an error", async () => {
    const { status, body, headers } = await trpc("boards.create", {
      method: "POST",
      body: JSON.stringify({ name: "" }),
    });
    expect(status).toBe(422);
    expect(body.error.data).toEqual({
      code: "UNPROCESSABLE_CONTENT",
      httpStatus: 422,
      issues: [{ path: ["name"], message: "Fill this in." }],
      requestId: headers.get("x-request-id"),
    });
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("answers several in one call, and refuses more than fifty", async () => {
    const batch = (count: number) =>
      trpc(`${Array(count).fill("auth.me").join(",")}?batch=1&input=${encodeURIComponent("{}")}`);
    const { body } = await batch(3);
    expect(body).toHaveLength(3);
    expect((await batch(51)).status).toBe(400);
  });

  test.each([
    ["an unknown procedure", "boards.steal", {}, 404],
    ["broken JSON", "boards.create", { method: "POST", body: '{"name":' }, 400],
    ["a change asked for by GET", "boards.create", {}, 405],
  ])("%s says no more than that", async (_what, path, init, status) => {
    const answer = await trpc(path, init);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|stack|\.ts/);
  });
});
