import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/server/access/viewer";
import { addViewer, makePicture, openServices, type TestServices } from "../support/services";
import { makeThing } from "../support/things";

let s: TestServices;
let ada: Viewer;
let bo: Viewer;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  ada = await addViewer(s.db);
  bo = await addViewer(s.db);
});
afterAll(() => s.close());

const gone = { code: "NOT_FOUND", message: "There is no such picture." };
const make = (name: string, viewer = ada) => s.boards.create(viewer, { name, description: "" });
const idsOf = async (viewer: Viewer, filter: { boardId?: string; starred?: boolean } = {}) =>
  (await s.images.list(viewer, { limit: 200, ...filter })).items.map(({ id }) => id);

describe("a picture", () => {
  test("comes with what it was made from and what it is", async () => {
    const metadata = {
      prompt: "'; drop table images; --",
      seed: 7,
      cfgScale: 7.3,
      engineNotes: { drew: "a house" },
    };
    const id = await makePicture(s, ada, null, metadata);
    const image = await s.images.get(ada, id);
    expect(image).toMatchObject({
      ...{ id, ownerId: ada.userId, boardId: null, width: 64, height: 64, mimeType: "image/png" },
      ...{ origin: "generated", isStarred: false, metadata },
    });
    expect(image.byteSize).toBe((await s.imageFiles.read(ada, id)).length);
    expect(Buffer.from(image.thumbhash, "base64").length).toBeGreaterThan(4);
  });

  test("doesn't exist for anybody else, in any way of asking", async () => {
    const id = await makePicture(s, ada);
    await expect(s.images.get(bo, id)).rejects.toMatchObject(gone);
    await expect(s.images.update(bo, { id, isStarred: true })).rejects.toMatchObject(gone);
    await expect(s.images.delete(bo, id)).rejects.toMatchObject(gone);
    await expect(s.imageFiles.open(bo, id, "thumbnail")).rejects.toMatchObject(gone);
    await s.images.delete(ada, id);
    await expect(s.images.restore(bo, id)).rejects.toMatchObject(gone);
    expect(await idsOf(bo)).toEqual([]);
  });

  test("can't be put on somebody else's board", async () => {
    const id = await makePicture(s, ada);
    const theirs = await make("Bo's", bo);
    await expect(s.images.update(ada, { id, boardId: theirs.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "There is no such board.",
    });
    expect((await s.images.get(ada, id)).boardId).toBeNull();
  });

  test("that is moved and starred in one call is both or neither", async () => {
    const id = await makePicture(s, ada);
    const refused = s.images.update(ada, { id, isStarred: true, boardId: "nonsense" });
    await expect(refused).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await s.images.get(ada, id)).isStarred).toBe(false);
    const board = await make("Both");
    const both = await s.images.update(ada, { id, isStarred: true, boardId: board.id });
    expect(both).toMatchObject({ isStarred: true, boardId: board.id });
  });

  test("is starred once however often one stars it, and unstarred at once", async () => {
    const id = await makePicture(s, ada);
    await s.images.update(ada, { id, isStarred: true });
    expect((await s.images.update(ada, { id, isStarred: true })).isStarred).toBe(true);
    expect((await s.images.update(ada, { id })).isStarred).toBe(true);
    expect((await s.images.update(ada, { id, isStarred: false })).isStarred).toBe(false);
  });

  test("in the trash is nowhere, and comes back as it was", async () => {
    const board = await make("Home");
    const id = await makePicture(s, ada, board.id);
    await s.images.update(ada, { id, isStarred: true });
    const before = await s.images.get(ada, id);
    await s.images.delete(ada, id);
    await expect(s.images.get(ada, id)).rejects.toMatchObject(gone);
    await expect(s.imageFiles.open(ada, id, "full")).rejects.toMatchObject(gone);
    for (const filter of [{}, { boardId: board.id }, { starred: true }])
      expect(await idsOf(ada, filter)).toEqual([]);
    expect(await s.images.restore(ada, id)).toEqual(before);
  });

  test("whose file is missing is an error of ours, not a 404", async () => {
    const id = await makePicture(s, ada);
    await s.storage.remove(id);
    await expect(s.imageFiles.open(ada, id, "full")).rejects.toThrow(
      `The full file of picture ${id} is missing.`,
    );
  });

  test("gives back the workflow in its file, where there is one", async () => {
    const id = await makeThing(s, "image with workflow", ada.userId);
    expect(await s.images.workflow(ada, id)).toEqual({ format: "comfyui", document: '{"nodes":[]}' });
    const plain = await makePicture(s, ada);
    const none = { code: "NOT_FOUND", message: "There is no such workflow." };
    await expect(s.images.workflow(ada, plain)).rejects.toMatchObject(none);
    await expect(s.images.workflow(bo, id)).rejects.toMatchObject(gone);
  });

  test("is told of to its owner alone", async () => {
    const id = await makePicture(s, ada);
    s.events.sent.length = 0;
    await s.images.update(ada, { id, isStarred: true });
    await s.images.delete(ada, id);
    await s.images.restore(ada, id);
    const event = { to: ada.userId, event: { type: "image.changed", imageId: id, boardIds: [] } };
    expect(s.events.sent).toEqual([event, event, event]);
  });
});

describe("the list of pictures", () => {
  test("has all, those of a board, those on none, and the starred of each", async () => {
    const board = await make("Board");
    const [a, b] = [await makePicture(s, ada, board.id), await makePicture(s, ada, board.id)];
    const [c, d] = [await makePicture(s, ada), await makePicture(s, ada)];
    await makePicture(s, bo);
    for (const id of [a, c]) await s.images.update(ada, { id, isStarred: true });
    expect(await idsOf(ada)).toEqual([d, c, b, a]);
    expect(await idsOf(ada, { starred: false })).toEqual([d, c, b, a]);
    expect(await idsOf(ada, { boardId: board.id })).toEqual([b, a]);
    expect(await idsOf(ada, { boardId: "none" })).toEqual([d, c]);
    expect(await idsOf(ada, { starred: true })).toEqual([c, a]);
    expect(await idsOf(ada, { starred: true, boardId: board.id })).toEqual([a]);
    expect(await idsOf(ada, { starred: true, boardId: "none" })).toEqual([c]);
  });

  test("of somebody else's board is as missing as one that doesn't exist", async () => {
    const theirs = await make("Bo's", bo);
    const ask = (boardId: string) =>
      idsOf(ada, { boardId }).catch(({ code, message }) => ({ code, message }));
    expect(await ask(theirs.id)).toEqual({ code: "NOT_FOUND", message: "There is no such board." });
    expect(await ask(newId())).toEqual(await ask(theirs.id));
  });

  test("pages through all once, newest first, although pictures come and go meanwhile", async () => {
    const made: string[] = [];
    for (let at = 0; at < 11; at += 1) made.push(await makePicture(s, ada));
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page: Awaited<ReturnType<typeof s.images.list>> = await s.images.list(ada, { cursor, limit: 3 });
      seen.push(...page.items.map(({ id }) => id));
      await makePicture(s, ada);
      // The row that the cursor names may go: it is a place, not a row.
      if (page.nextCursor) await s.images.delete(ada, page.nextCursor);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(made.toReversed());
  });
});
