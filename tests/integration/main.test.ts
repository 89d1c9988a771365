import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readConfig } from "@/server/config";
import { StartupError } from "@/server/db/startup-error";
import { getApp } from "@/server/http/get-app";
import { createLog } from "@/server/log";
import { start } from "@/server/main";
import { createFakeEngine, hanging } from "../fakes/engine";
import { startApp, type TestApp } from "../support/app";
import { createPlace, type TestPlace } from "../support/database";
import { openEventStream } from "../support/event-stream";
import { gate, passOn } from "../support/gate";
import { administrator, Rest } from "../support/rest";

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = (app: TestApp) => {
  open.push(app);
  return app;
};
const emptyPlace = async () => {
  const place = await createPlace({ isEmpty: true });
  open.push({ close: place.remove });
  return place;
};
const startOn = (place: TestPlace, env: Record<string, string> = {}) => {
  const { dataDir, databaseUrl } = place;
  const config = readConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    ATELIER_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    ...env,
  });
  return start(config, {
    root: process.cwd(),
    log: createLog({ logLevel: "silent", isDevelopment: false }),
    engines: [createFakeEngine()],
  });
};

describe("the first start", () => {
  test("makes everything in an empty data folder, and prints the set-up code once", async () => {
    const place = await emptyPlace();
    const first = await startOn(place);
    expect(first.setupCode).toMatch(/^\d{8}$/);
    expect((await stat(join(place.dataDir, "secret"))).mode & 0o777).toBe(0o600);
    await fetch(`${first.url}/api/v1/auth/setup`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(administrator),
    });
    await first.stop();
    const second = await startOn(place);
    expect(second.setupCode).toBeUndefined();
    await second.stop();
  });

  test("keeps sessions valid over a restart: the secret is the same", async () => {
    const place = await emptyPlace();
    const first = await startOn(place);
    const { token } = await new Rest(first.url).setUp();
    await first.stop();
    const second = await startOn(place);
    expect((await new Rest(second.url, token).request("GET", "/api/v1/auth/me")).status).toBe(200);
    await second.stop();
  });
});

describe("a start that can't be", () => {
  const refusal = async (place: TestPlace, env: Record<string, string> = {}) => {
    const error = await startOn(place, env).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StartupError);
    return error instanceof StartupError ? error.message : "";
  };

  test("a second server on the same data folder is refused, and the first goes on", async () => {
    const app = keep(await startApp());
    expect(await refusal(app.place)).toContain("Another Atelier is running on the data folder");
    expect((await app.rest.request("GET", "/api/health")).status).toBe(200);
  });

  test("on a port in use says so and touches nothing", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const address = holder.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const place = await emptyPlace();
    expect(await refusal(place, { PORT: String(port) })).toBe(
      `Port ${port} is in use by another program. Stop it, or set PORT to another number.`,
    );
    expect(await readdir(place.dataDir)).toEqual([]);
    await new Promise((resolve) => holder.close(resolve));
  });

  test("with a secret that others can read says so, lets go of the folder, and changes nothing", async () => {
    const place = await emptyPlace();
    await writeFile(join(place.dataDir, "secret"), "x".repeat(64), { mode: 0o644 });
    expect(await refusal(place)).toContain("chmod 600");
    expect((await readdir(place.dataDir)).filter((name) => !name.startsWith("atelier.lock"))).toEqual([
      "secret",
    ]);
    const started = await startOn(place, { ATELIER_SECRET: "s".repeat(32) });
    await started.stop();
  });

  test("on a host that isn't this machine's says so", async () => {
    expect(await refusal(await emptyPlace(), { HOST: "203.0.113.1" })).toBe(
      "HOST 203.0.113.1 is not an address of this machine.",
    );
  });

  test("in a folder that can't be made says so", async () => {
    const place = await emptyPlace();
    await writeFile(join(place.dataDir, "file"), "");
    const message = await refusal({ ...place, dataDir: join(place.dataDir, "file", "deeper") });
    expect(message).toContain("can't be written to");
  });
});

describe("an engine", () => {
  test("that can't say what it makes is in the log, and the rest goes on", async () => {
    const silent = createFakeEngine({ catalog: () => Promise.reject(new Error("No route to it.")) });
    const app = keep(await startApp({ engines: [silent, createFakeEngine({ id: "second" })] }));
    const ada = await app.person("Ada");
    expect(await ada.rest.json("GET", "/models")).toMatchObject({ items: [{ id: "plain" }] });
    expect(app.log.join("")).toContain("An engine didn't answer.");
  });

  test("is stopped at once when its item is cancelled", async () => {
    const [started, stopped] = [gate(), gate()];
    const app = keep(
      await startApp({ engines: [createFakeEngine({ run: hanging(started.open, stopped.open) })] }),
    );
    const ada = await app.person("Ada");
    const [item] = await ada.rest.enqueue({ prompt: "x" });
    await started.passed;
    await ada.rest.json("POST", `/queue/${item?.id}/cancel`);
    await stopped.passed;
    expect(await ada.rest.json("GET", "/queue/status")).toMatchObject({ all: { pending: 0, running: 0 } });
  });
});

describe("stopping", () => {
  test("ends the streams, gives the running item back, and frees the folder", async () => {
    const started = gate();
    const engine = createFakeEngine({ run: hanging(started.open) });
    const app = keep(await startApp({ engines: [engine] }));
    const ada = await app.person("Ada");
    const [item] = await ada.rest.enqueue({ prompt: "x" });
    await started.passed;
    const stream = await openEventStream(app.url, ada.token);
    const startedAt = Date.now();
    await app.stop();
    await stream.ended;
    expect(Date.now() - startedAt).toBeLessThan(4000);
    await expect(fetch(`${app.url}/api/health`)).rejects.toThrow();
    const again = keep(await startApp({ place: app.place }));
    await again.rest.as(ada.token).idle();
    const items = await again.rest.as(ada.token).queue();
    expect(items).toMatchObject([{ id: item?.id, status: "completed" }]);
  });

  test("lets requests that are under way finish", async () => {
    const [asked, go] = [gate(), gate()];
    const slow = createFakeEngine({
      probe: async () => {
        await passOn(asked, go)();
        return { ok: true };
      },
    });
    const app = keep(await startApp({ engines: [slow] }));
    const answer = app.rest.request("GET", "/api/health");
    await asked.passed;
    const stopped = app.stop();
    setTimeout(go.open, 50);
    const response = await answer;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ engines: "ok" });
    await stopped;
  });

  test("twice is no harm", async () => {
    const app = keep(await startApp());
    await app.stop();
    await app.stop();
  });
});

describe("health", () => {
  test("is ok while all parts are, and names the part that isn't, not why", async () => {
    let isWell = true;
    const engine = createFakeEngine({
      probe: async () => (isWell ? { ok: true } : { ok: false, reason: "secret host" }),
    });
    const app = keep(await startApp({ engines: [engine] }));
    const well = await app.rest.request("GET", "/api/health");
    expect(well.status).toBe(200);
    expect(well.headers.get("cache-control")).toBe("no-store");
    expect(await well.json()).toEqual({
      status: "ok",
      database: "ok",
      storage: "ok",
      engines: "ok",
      worker: "ok",
    });
    isWell = false;
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 1001 });
    const ill = await app.rest.request("GET", "/api/health");
    expect(ill.status).toBe(503);
    const text = await ill.text();
    expect(JSON.parse(text)).toMatchObject({ status: "down", engines: "down", database: "ok" });
    expect(text).not.toContain("secret host");
  });

  test("says that the storage can't be written to", async () => {
    const place = await createPlace();
    await mkdir(join(place.dataDir, "files"), { recursive: true });
    await writeFile(join(place.dataDir, "files", "tmp"), "in the way");
    const app = keep(await startApp({ place }));
    expect(await (await app.rest.request("GET", "/api/health")).json()).toMatchObject({
      status: "down",
      storage: "down",
    });
  });
});

test("next-auth's options are there for the pages as soon as it runs", async () => {
  const app = keep(await startApp());
  expect(getApp().authOptions({ headers: new Headers() }).pages).toEqual({
    signIn: "/login",
    error: "/login",
  });
  expect(app.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
