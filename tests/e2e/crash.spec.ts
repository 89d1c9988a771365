import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { administrator, Rest } from "../support/rest";
import { type ServerProcess, startServer } from "../support/server-process";

/** How often the process is killed; more by hand: `CRASHES=20 npm run test:e2e`. */
const crashes = Number(process.env.CRASHES ?? 5);
const perRound = 6;

test.setTimeout(60_000 + crashes * 20_000);

/** Ids of the pictures that have a file of this kind. */
const filesIn = (dataDir: string, folder: string) =>
  readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.replace(/\.\w+$/, ""))
    .sort();

async function signedIn(server: ServerProcess): Promise<Rest> {
  const { token } = await new Rest(server.url).login(administrator);
  return new Rest(server.url, token);
}

test(`killed ${crashes} times while it draws, nothing is lost and nothing made twice`, async () => {
  let server = await startServer();
  const { dataDir, url, port } = server;
  await new Rest(url).setUp();
  const asked: string[] = [];

  for (let round = 0; round < crashes; round++) {
    const rest = await signedIn(server);
    const items = await rest.enqueue({
      prompt: `a fox in round ${round}`,
      count: perRound,
      width: 256,
      height: 256,
    });
    asked.push(...items.map(({ id }) => id));
    // Spread over the claim, the drawing, the writing of files and the finish.
    await sleep(60 + Math.random() * 700);
    await server.end("SIGKILL");
    server = await startServer({ dataDir, port });
    // What was promised before the kill is still there, and no picture hangs on an unfinished item.
    const known = await (await signedIn(server)).queue();
    expect(known.map(({ id }) => id).sort()).toEqual([...asked].sort());
    for (const { status, imageIds } of known) expect(imageIds).toHaveLength(status === "completed" ? 1 : 0);
  }

  const rest = await signedIn(server);
  const items = await rest.idle(120_000);
  expect(items.map(({ status, error }) => ({ status, error }))).toEqual(
    asked.map(() => ({ status: "completed", error: null })),
  );
  const fromQueue = items.flatMap(({ imageIds }) => imageIds).sort();
  const inGallery = (await rest.images()).map(({ id }) => id).sort();
  expect(new Set(fromQueue).size).toBe(asked.length);
  expect(inGallery).toEqual(fromQueue);
  for (const id of inGallery) {
    for (const variant of ["full", "thumbnail"]) {
      const file = await rest.request("GET", `/api/v1/images/${id}/${variant}`);
      expect(file.status).toBe(200);
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  }
  for (const folder of ["images", "thumbnails"])
    expect(filesIn(join(dataDir, "files"), folder)).toEqual(inGallery);
  expect(filesIn(join(dataDir, "files"), "tmp")).toEqual([]);
  expect(await server.end()).toEqual({ code: 0, signal: null });
});
