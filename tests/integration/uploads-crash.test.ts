import { readdir } from "node:fs/promises";
import { join, parse } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTokens } from "@/server/auth/tokens";
import { dialect } from "@/server/db/dialect";
import { openStore } from "@/server/db/open";
import type { Store } from "@/server/db/store";
import { images } from "@/server/images/images.table";
import { createPlace, type TestPlace } from "../support/database";
import { startKillable } from "../support/killable";
import { addSession, addUser } from "../support/rows";
import { freePort } from "../support/server-process";
import { testSecret } from "../support/services";
import { beginUpload, continueUpload, type Sender, tus } from "../support/uploads";

const count = 200;
const atOnce = 16;
/** Acknowledged pictures at which the server is killed. */
const kills = [60, 130];

let place: TestPlace;
let db: Store;
let sender: Sender;
let port: number;
beforeAll(async () => {
  place = await createPlace();
  db = await openStore(place);
  port = await freePort();
  const user = await addUser(db);
  const session = await addSession(db, user.id);
  const exp = Math.floor(session.expiresAt / 1000);
  const token = createTokens(testSecret).sign({ sub: user.id, sid: session.id, exp });
  sender = { url: `http://127.0.0.1:${port}`, token };
});
afterAll(async () => {
  await db.close();
  await place.remove();
});

const png = async (number: number): Promise<Buffer<ArrayBuffer>> => {
  const background = { r: number, g: 255 - number, b: 7 };
  return Buffer.from(
    await sharp({ create: { width: 24, height: 24, channels: 3, background } })
      .png()
      .toBuffer(),
  );
};

/** Undefined while the server isn't there. */
const unlessDown = (request: Promise<Response>) => request.catch(() => undefined);

/** Sends a file as a patient browser does, until a picture is acknowledged; resolves to its id. */
async function send(bytes: Buffer<ArrayBuffer>, isWhole: boolean): Promise<string> {
  let path: string | null = null;
  const first = isWhole ? bytes : bytes.subarray(0, 30);
  for (;;) {
    const answer: Response | undefined =
      path === null
        ? await unlessDown(beginUpload(sender, bytes.length, { body: first }))
        : await goOn(path, bytes);
    const done = answer?.headers.get("x-image-id") ?? answer?.headers.get("x-duplicate-of");
    if (done) return done;
    if (answer?.status === 404) path = null;
    path = answer?.headers.get("location") ?? path;
    if (answer === undefined) await sleep(30);
  }
}

async function goOn(path: string, bytes: Buffer<ArrayBuffer>): Promise<Response | undefined> {
  const looked = await unlessDown(tus(sender, { method: "HEAD", path }));
  if (looked?.status !== 200 || looked.headers.has("x-image-id")) return looked;
  const offset = Number(looked.headers.get("upload-offset"));
  return unlessDown(continueUpload(sender, path, offset, bytes.subarray(offset)));
}

const idsIn = async (folder: string) =>
  (await readdir(join(place.dataDir, "files", folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => parse(name).name)
    .sort();

test("files that were on their way when the server was killed arrive once, and none that was acknowledged is lost", async () => {
  let server = await startKillable(place, port);
  const acknowledged = new Map<number, string>();
  const waiting = Array.from({ length: count }, (_, number) => number);
  const left = [...kills];
  let restarting = Promise.resolve();
  const restart = async () => {
    await server.kill();
    server = await startKillable(place, port);
  };
  const work = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      acknowledged.set(number, await send(await png(number), number % 2 === 0));
      if (acknowledged.size >= (left[0] ?? Number.POSITIVE_INFINITY)) {
        left.shift();
        restarting = restarting.then(restart);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await restarting;
  expect(left).toEqual([]);

  const rows = await db.read.select({ id: images.id, byteSize: images.byteSize }).from(images);
  const kept = rows.map(({ id }) => id).sort();
  expect([...acknowledged.values()].sort()).toEqual(kept);
  for (const [number, id] of acknowledged) {
    const full = await fetch(`${sender.url}/media/images/${id}/full`, {
      headers: { authorization: `Bearer ${sender.token}` },
    });
    expect(Buffer.from(await full.arrayBuffer()).equals(await png(number))).toBe(true);
  }

  // The last start sweeps what was cut off between a file and its row; other processes' are left alone for an hour.
  if (dialect === "sqlite") {
    for (let tries = 0; tries < 100 && (await idsIn("images")).length > count; tries += 1) await sleep(50);
    expect(await idsIn("images")).toEqual(kept);
    expect(await idsIn("thumbnails")).toEqual(kept);
  }
  await server.kill();
}, 300_000);
