import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { imageLimits } from "@/lib/image-limits";
import { createImageWriter } from "@/server/images/image-writer";
import { createDiskStorage } from "@/server/storage/disk";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { addBoard, addImage } from "../support/rows";
import { makePicture } from "../support/services";
import { refusalOf } from "../support/uploads";
import { zipEntries } from "../support/zip-entries";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
let picture: (owner: AppPerson, boardId: string | null, prompt: string) => Promise<string>;
beforeAll(async () => {
  app = await startApp();
  [ada, bo] = await Promise.all([app.person("Ada"), app.person("Bo")]);
  const writer = createImageWriter({ storage: createDiskStorage(`${app.place.dataDir}/files`) });
  picture = (owner, boardId, prompt) =>
    makePicture({ db: app.db, writer }, { userId: owner.id }, boardId, { prompt });
});
afterAll(() => app.close());

const post = (body: string, contentType: string, { token }: AppPerson = ada) =>
  fetch(`${app.url}/media/zip`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": contentType },
    body,
  });
const asJson = (wanted: object, person?: AppPerson) =>
  post(JSON.stringify(wanted), "application/json", person);
const asForm = (fields: Record<string, string>) =>
  post(String(new URLSearchParams(fields)), "application/x-www-form-urlencoded");
const entriesOf = async (response: Response) => {
  expect(response.status).toBe(200);
  return zipEntries(Buffer.from(await response.arrayBuffer()));
};

describe("a zip", () => {
  test("has the pictures asked for, named by day and prompt, whole", async () => {
    const ids = [await picture(ada, null, "a red fox / in snow"), await picture(ada, null, "../../etc")];
    const response = await asForm({ ids: JSON.stringify([...ids, ids[0]]) });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/zip",
      "content-disposition": expect.stringMatching(/^attachment; filename="atelier-\d{4}-\d\d-\d\d\.zip"$/),
      "cache-control": "private, no-store",
      "content-security-policy": "sandbox; default-src 'none'",
    });
    const entries = await entriesOf(response);
    expect([...entries.keys()]).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d a red fox in snow [0-9a-f]{8}\.png$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d etc [0-9a-f]{8}\.png$/),
    ]);
    const full = await fetch(`${app.url}/media/images/${ids[0]}/full`, {
      headers: { authorization: `Bearer ${ada.token}` },
    });
    expect([...entries.values()][0]?.equals(Buffer.from(await full.arrayBuffer()))).toBe(true);
  });

  test("has all that match a filter", async () => {
    const board = await addBoard(app.db, ada.id);
    await Promise.all(["one", "two", "three"].map((prompt) => picture(ada, board.id, `${prompt} zebras`)));
    expect((await entriesOf(await asJson({ filter: { boardId: board.id } }))).size).toBe(3);
    expect((await entriesOf(await asForm({ filter: '{"q":"zebras -two"}' }))).size).toBe(2);
  });

  test("has only what its reader sees; for nothing of it, or nobody's board, it is 404", async () => {
    const mine = await picture(ada, null, "mine");
    const theirs = await picture(bo, null, "theirs");
    const open = await addBoard(app.db, bo.id, { visibility: "public" });
    const shared = await picture(bo, open.id, "shared");
    const trashed = (await addImage(app.db, ada.id, { deletedAt: Date.now() })).id;
    const entries = await entriesOf(await asJson({ ids: [mine, theirs, shared, trashed, newId()] }));
    expect([...entries.keys()]).toEqual([
      expect.stringContaining(" mine "),
      expect.stringContaining(" shared "),
    ]);
    expect((await asJson({ ids: [theirs, newId()] })).status).toBe(404);
    const closed = await addBoard(app.db, bo.id);
    const [hidden, missing] = await Promise.all(
      [closed.id, newId()].map(async (boardId) => refusalOf(await asJson({ filter: { boardId } }))),
    );
    expect(hidden).toMatchObject({ status: 404 });
    expect(missing).toEqual(hidden);
  });

  test("goes on without a file that is missing, and names it", async () => {
    const there = await picture(ada, null, "there");
    const gone = (await addImage(app.db, ada.id, { metadata: { prompt: "gone" } })).id;
    const entries = await entriesOf(await asJson({ ids: [gone, there] }));
    expect([...entries.keys()]).toEqual([expect.stringContaining(" there "), "missing.txt"]);
    expect(entries.get("missing.txt")?.toString()).toContain(gone);
  });

  test("takes as many ids as it says, by either way, and no more", async () => {
    const one = await picture(ada, null, "one");
    const many = [one, ...Array.from({ length: imageLimits.zip - 1 }, newId)];
    expect((await entriesOf(await asForm({ ids: JSON.stringify(many) }))).size).toBe(1);
    expect((await asJson({ ids: [...many, newId()] })).status).toBe(422);
    expect((await asJson({})).status).toBe(422);
    expect((await asForm({ ids: "no JSON" })).status).toBe(422);
  }, 60_000);

  test("ends with its reader, and leaves nothing running", async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => picture(ada, null, "long")));
    for (let round = 0; round < 3; round += 1) {
      await new Promise<void>((resolve, reject) => {
        const sent = request(
          `${app.url}/media/zip`,
          {
            method: "POST",
            headers: { authorization: `Bearer ${ada.token}`, "content-type": "application/json" },
          },
          (response) => {
            response.once("data", () => {
              response.destroy();
              resolve();
            });
            response.on("error", () => undefined);
          },
        );
        sent.on("error", reject);
        sent.end(JSON.stringify({ ids }));
      });
    }
    expect((await entriesOf(await asJson({ ids }))).size).toBe(40);
    expect(app.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
