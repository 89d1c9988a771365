import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/access/viewer";
import { boards } from "@/server/boards/boards.table";
import { images } from "@/server/images/images.table";
import { addViewer, makePicture, openServices, type TestServices } from "../support/services";

let s: TestServices;
let ada: Viewer;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  ada = await addViewer(s.db);
});
afterAll(() => s.close());

const make = (name: string) => s.boards.create(ada, { name, description: "" });
const countOf = async (id: string) => (await s.boards.get(ada, id)).imageCount;
const onBoard = (id: string) =>
  s.db.read.$count(images, and(eq(images.boardId, id), isNull(images.deletedAt)));

async function expectTrueCounts() {
  for (const board of await s.db.read.select().from(boards)) {
    expect({ name: board.name, count: board.imageCount }).toEqual({
      name: board.name,
      count: await onBoard(board.id),
    });
  }
}
afterEach(expectTrueCounts);

describe("a board's count", () => {
  test("follows making, moving, deleting and restoring", async () => {
    const [one, two] = [await make("One"), await make("Two")];
    const a = await makePicture(s, ada, one.id);
    await makePicture(s, ada, one.id);
    expect(await countOf(one.id)).toBe(2);
    await s.images.update(ada, { id: a, boardId: two.id });
    expect([await countOf(one.id), await countOf(two.id)]).toEqual([1, 1]);
    await s.images.update(ada, { id: a, boardId: two.id });
    expect(await countOf(two.id)).toBe(1);
    await s.images.delete(ada, a);
    expect(await countOf(two.id)).toBe(0);
    await s.images.restore(ada, a);
    expect(await countOf(two.id)).toBe(1);
    await s.images.update(ada, { id: a, boardId: null });
    expect(await countOf(two.id)).toBe(0);
  });

  test("doesn't follow what was refused", async () => {
    const one = await make("One");
    const a = await makePicture(s, ada, one.id);
    await expect(s.images.update(ada, { id: a, boardId: "nonsense" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(s.images.restore(ada, a)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await s.images.delete(ada, a);
    await expect(s.images.delete(ada, a)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(s.images.update(ada, { id: a, boardId: null })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await countOf(one.id)).toBe(0);
  });

  test("is right after twenty moves at once", async () => {
    const [one, two] = [await make("One"), await make("Two")];
    const pictures: string[] = [];
    for (let at = 0; at < 10; at += 1) pictures.push(await makePicture(s, ada, one.id));
    await Promise.all(
      pictures.flatMap((id) => [
        s.images.update(ada, { id, boardId: two.id }),
        s.images.update(ada, { id, boardId: two.id, isStarred: true }),
      ]),
    );
    expect([await countOf(one.id), await countOf(two.id)]).toEqual([0, 10]);
  });

  test("is right after moves, deletes and restores of the same pictures at once", async () => {
    const [one, two] = [await make("One"), await make("Two")];
    const pictures: string[] = [];
    for (let at = 0; at < 4; at += 1) pictures.push(await makePicture(s, ada, one.id));
    const results = await Promise.allSettled(
      pictures.flatMap((id) => [
        s.images.update(ada, { id, boardId: two.id }),
        s.images.delete(ada, id),
        s.images.restore(ada, id),
        s.images.delete(ada, id),
        s.images.update(ada, { id, boardId: null }),
      ]),
    );
    const codes = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
    expect(codes.filter((code) => code !== "NOT_FOUND")).toEqual([]);
  });

  test("is right when pictures are put on it while it is being deleted", async () => {
    const [one, two] = [await make("One"), await make("Two")];
    const pictures: string[] = [];
    for (let at = 0; at < 6; at += 1) pictures.push(await makePicture(s, ada, one.id));
    const results = await Promise.allSettled([
      ...pictures.slice(0, 3).map((id) => s.images.update(ada, { id, boardId: two.id })),
      s.boards.delete(ada, { id: two.id, images: "trash" }),
      ...pictures.slice(3).map((id) => s.images.update(ada, { id, boardId: two.id })),
    ]);
    const codes = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
    expect(codes.filter((code) => code !== "NOT_FOUND")).toEqual([]);
  });
});

describe("deleting a board", () => {
  test("keeps its pictures, which are then on none", async () => {
    const board = await make("Kept");
    const a = await makePicture(s, ada, board.id);
    await s.boards.delete(ada, { id: board.id, images: "keep" });
    expect(await s.images.get(ada, a)).toMatchObject({ id: a, boardId: null });
    expect((await s.boards.uncategorised(ada)).imageCount).toBe(1);
  });

  test("or sends them to the trash, from which they come back on none", async () => {
    const board = await make("Trashed");
    const a = await makePicture(s, ada, board.id);
    await s.boards.delete(ada, { id: board.id, images: "trash" });
    await expect(s.images.get(ada, a)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await s.boards.uncategorised(ada)).imageCount).toBe(0);
    expect(await s.images.restore(ada, a)).toMatchObject({ boardId: null });
  });

  test("leaves what lay in the trash already as long there as it was", async () => {
    const board = await make("Older");
    const a = await makePicture(s, ada, board.id);
    await s.images.delete(ada, a);
    await s.db.write(async (tx) => {
      await tx.update(images).set({ deletedAt: 1000 }).where(eq(images.id, a));
    });
    await s.boards.delete(ada, { id: board.id, images: "trash" });
    const [row] = await s.db.read.select().from(images).where(eq(images.id, a));
    expect(row).toMatchObject({ deletedAt: 1000, boardId: null });
  });

  test("while a picture of it is being restored loses neither", async () => {
    const board = await make("Race");
    const a = await makePicture(s, ada, board.id);
    await s.images.delete(ada, a);
    const [restored] = await Promise.allSettled([
      s.images.restore(ada, a),
      s.boards.delete(ada, { id: board.id, images: "keep" }),
    ]);
    expect(restored.status).toBe("fulfilled");
    expect(await s.images.get(ada, a)).toMatchObject({ boardId: null });
  });
});
