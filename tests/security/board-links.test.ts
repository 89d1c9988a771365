import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createdBoardLinkOut, enteredLinkOut, listLinkImagesOut } from "@/lib/board-links";
import { boardLinks } from "@/server/board-links/board-links.table";
import { boards } from "@/server/boards/boards.table";
import { createImageWriter } from "@/server/images/image-writer";
import { sharedBoards } from "@/server/shares/shares.table";
import { createDiskStorage } from "@/server/storage/disk";
import { users } from "@/server/users/users.table";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { addBoard } from "../support/rows";
import { makePicture } from "../support/services";

let app: TestApp;
let owner: AppPerson;
let boardId: string;
let imageId: string;
let elsewhereId: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  const name = crypto.randomUUID();
  owner = await app.person(name, { displayName: "Ada <img src=x onerror=alert(1)>" });
  boardId = (await addBoard(app.db, owner.id, { name: "Dragons", description: "All of them" })).id;
  const storage = createDiskStorage(`${app.place.dataDir}/files`);
  const parts = { db: app.db, writer: createImageWriter({ storage }) };
  const metadata = { prompt: "a secret dragon", seed: 7, modelName: "Scene" };
  imageId = await makePicture(parts, { userId: owner.id }, boardId, metadata);
  elsewhereId = await makePicture(parts, { userId: owner.id }, null, metadata);
});

async function makeLink(options: object = {}, maker = owner) {
  const made = await maker.rest.json("POST", `/boards/${boardId}/links`, options);
  const { link, url } = createdBoardLinkOut.parse(made);
  return { link, url, token: url.split("/").at(-1) ?? "" };
}

const call = (kind: "enter" | "images", input: object) =>
  kind === "enter"
    ? app.rest.request("POST", "/api/trpc/boardLinks.enter", input)
    : app.rest.request(
        "GET",
        `/api/trpc/boardLinks.images?input=${encodeURIComponent(JSON.stringify(input))}`,
      );
const dataOf = async (response: Response): Promise<unknown> => (await response.json()).result.data;
const enter = async (token: string, password?: string) =>
  enteredLinkOut.parse(await dataOf(await call("enter", { token, password })));
const keyOf = async (token: string, password?: string) => (await enter(token, password)).key ?? "";
const media = (token: string, key: string, variant: string, id = imageId) =>
  app.rest.request("GET", `/media/links/${token}/${id}/${variant}?key=${key}`);

describe("a link", () => {
  test("shows the board's pictures to anyone, and nothing of the owner but the display name", async () => {
    const { token } = await makeLink();
    const entered = await enter(token);
    expect(entered).toMatchObject({ boardName: "Dragons", imageCount: 1, needsPassword: false });
    const page = await call("images", { token, key: entered.key });
    const text = await page.clone().text();
    expect(text).not.toContain(owner.id);
    expect(JSON.stringify(entered)).not.toContain(owner.email);
    const { items } = listLinkImagesOut.parse(await dataOf(page));
    expect(items.map(({ id }) => id)).toEqual([imageId]);
    expect((await media(token, entered.key ?? "", "thumbnail")).status).toBe(200);
  });

  test("is kept as a hash, and its address is shown once", async () => {
    const { token, link } = await makeLink();
    const [row] = await app.db.read.select().from(boardLinks).where(eq(boardLinks.id, link.id));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(token.length).toBeGreaterThanOrEqual(43);
    const listed = await owner.rest.request("GET", `/api/v1/boards/${boardId}/links`);
    expect(await listed.text()).not.toContain(token);
  });

  test("counts its views", async () => {
    const { token, link } = await makeLink();
    await enter(token);
    await enter(token);
    const [row] = await app.db.read.select().from(boardLinks).where(eq(boardLinks.id, link.id));
    expect(row).toMatchObject({ viewCount: 2 });
  });

  test("leads to no picture of another board, nor without its own key", async () => {
    const { token } = await makeLink();
    const key = await keyOf(token);
    const other = await keyOf((await makeLink()).token);
    expect((await media(token, key, "thumbnail", elsewhereId)).status).toBe(404);
    expect((await media(token, other, "thumbnail")).status).toBe(404);
    expect((await media(token, "", "thumbnail")).status).toBe(404);
    expect((await call("images", { token, key: other })).status).toBe(404);
  });
});

describe("a password", () => {
  test("guards all of it, is taken by POST and never echoed", async () => {
    const { token } = await makeLink({ password: "open sesame" });
    const closed = await enter(token);
    expect(closed).toMatchObject({ needsPassword: true, boardName: "", ownerName: "", key: null });
    const wrong = await call("enter", { token, password: "open barley" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).not.toContain("open barley");
    const right = await enter(token, "open sesame");
    expect(right.boardName).toBe("Dragons");
    expect((await media(token, right.key ?? "", "thumbnail")).status).toBe(200);
    expect(app.log.join()).not.toMatch(/open (sesame|barley)/);
  });

  test("may be guessed five times, then more and more slowly", async () => {
    const { token } = await makeLink({ password: "open sesame" });
    const answers: number[] = [];
    for (let guess = 0; guess < 7; guess += 1) {
      answers.push((await call("enter", { token, password: `guess ${guess}` })).status);
    }
    expect(answers).toEqual([422, 422, 422, 422, 422, 429, 429]);
    const last = await call("enter", { token, password: "open sesame" });
    expect(last.status).toBe(429);
    expect((await last.json()).error.data.retryAfter).toBeGreaterThan(0);
  });
});

describe("what the link doesn't allow isn't there", () => {
  test("downloads", async () => {
    const { token } = await makeLink({ allowsDownload: false });
    const key = await keyOf(token);
    expect((await media(token, key, "full")).status).toBe(404);
    expect((await media(token, key, "preview")).status).toBe(200);
    const zip = await app.rest.request("POST", `/media/links/${token}/zip`, { key });
    expect(zip.status).toBe(404);
  });

  test("metadata: neither in the list nor inside the files", async () => {
    const { token } = await makeLink();
    const key = await keyOf(token);
    const { items } = listLinkImagesOut.parse(await dataOf(await call("images", { token, key })));
    expect(items[0]?.metadata).toBeNull();
    for (const variant of ["full", "preview", "thumbnail"]) {
      const bytes = Buffer.from(await (await media(token, key, variant)).arrayBuffer());
      expect(bytes.includes("secret dragon")).toBe(false);
      expect((await sharp(bytes).metadata()).width).toBe(64);
    }
  });

  test("and what it allows is", async () => {
    const { token } = await makeLink({ showsMetadata: true });
    const key = await keyOf(token);
    const { items } = listLinkImagesOut.parse(await dataOf(await call("images", { token, key })));
    expect(items[0]?.metadata).toMatchObject({ prompt: "a secret dragon", seed: 7 });
    const bytes = Buffer.from(await (await media(token, key, "full")).arrayBuffer());
    expect(bytes.includes("secret dragon")).toBe(true);
  });
});

describe("a link is over", () => {
  const isOver = async (token: string, key: string) => {
    const madeUp = await call("enter", { token: "made up" });
    const answers = [await call("enter", { token }), await call("images", { token, key })];
    const file = await media(token, key, "thumbnail");
    expect([...answers, file].map(({ status }) => status)).toEqual([404, 404, 404]);
    const said = async (response: Response) =>
      (await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
    expect(await said(answers[0] ?? file)).toBe(await said(madeUp));
  };

  test("once it is revoked", async () => {
    const { token, link } = await makeLink();
    const key = await keyOf(token);
    await owner.rest.json("DELETE", `/boards/${boardId}/links/${link.id}`);
    await isOver(token, key);
  });

  test("once its time has come", async () => {
    const { token, link } = await makeLink({ expiresAt: Date.now() + 60_000 });
    const key = await keyOf(token);
    await app.db.write((tx) =>
      tx.update(boardLinks).set({ expiresAt: Date.now() }).where(eq(boardLinks.id, link.id)),
    );
    await isOver(token, key);
  });

  test("once its maker may no longer share the board, and for as long", async () => {
    const helper = await app.person(crypto.randomUUID());
    await owner.rest.json("POST", `/boards/${boardId}/share`, { userId: helper.id, permission: "admin" });
    const { token } = await makeLink({}, helper);
    const key = await keyOf(token);
    await owner.rest.json("POST", `/boards/${boardId}/share`, { userId: helper.id, permission: "write" });
    await isOver(token, key);
    await app.db.write((tx) =>
      tx.update(sharedBoards).set({ permission: "admin" }).where(eq(sharedBoards.userId, helper.id)),
    );
    expect((await media(token, key, "thumbnail")).status).toBe(200);
  });

  test("once its maker is disabled", async () => {
    const { token } = await makeLink();
    const key = await keyOf(token);
    await app.db.write((tx) => tx.update(users).set({ isActive: false }).where(eq(users.id, owner.id)));
    await isOver(token, key);
  });

  test("once the board is gone", async () => {
    const { token } = await makeLink();
    const key = await keyOf(token);
    await app.db.write((tx) => tx.delete(boards).where(eq(boards.id, boardId)));
    await isOver(token, key);
  });
});

test("only who may share a board makes, sees and revokes links to it", async () => {
  const { link } = await makeLink();
  const writer = await app.person(crypto.randomUUID());
  await owner.rest.json("POST", `/boards/${boardId}/share`, { userId: writer.id, permission: "write" });
  const stranger = await app.person(crypto.randomUUID());
  for (const [person, status] of [
    [writer, 403],
    [stranger, 404],
  ] as const) {
    const tries = [
      person.rest.request("GET", `/api/v1/boards/${boardId}/links`),
      person.rest.request("POST", `/api/v1/boards/${boardId}/links`, {}),
      person.rest.request("DELETE", `/api/v1/boards/${boardId}/links/${link.id}`),
    ];
    expect((await Promise.all(tries)).map((answer) => answer.status)).toEqual([status, status, status]);
  }
});

test("the zip holds the pictures, without what the link doesn't show", async () => {
  const { token } = await makeLink();
  const key = await keyOf(token);
  const zip = await app.rest.request("POST", `/media/links/${token}/zip`, { key });
  expect(zip.status).toBe(200);
  const bytes = Buffer.from(await zip.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect(bytes.includes("secret dragon")).toBe(false);
});
