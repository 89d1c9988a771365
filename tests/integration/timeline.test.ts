import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import type { ImageFilter } from "@/lib/images";
import { seqsPerMs } from "@/server/access/images";
import type { Viewer } from "@/server/access/viewer";
import type { images } from "@/server/images/images.table";
import { addBoard, addImage } from "../support/rows";
import { addViewer, openServices, type TestServices } from "../support/services";

let s: TestServices;
let ada: Viewer;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  ada = await addViewer(s.db);
});
afterAll(() => s.close());

let lot = 0;
async function addAt(viewer: Viewer, iso: string, row: Partial<typeof images.$inferInsert> = {}) {
  const createdAt = Date.parse(iso);
  const hex = createdAt.toString(16).padStart(12, "0");
  lot += 1;
  const made = {
    id: `${hex.slice(0, 8)}-${hex.slice(8)}-${newId().slice(14)}`,
    seq: createdAt * seqsPerMs + lot,
  };
  return (await addImage(s.db, viewer.userId, { ...made, createdAt, ...row })).id;
}
const timeline = async (filter: ImageFilter & { timeZone?: string } = {}, viewer = ada) => {
  const { days, total, isComplete } = await s.images.timeline(viewer, { timeZone: "UTC", ...filter });
  expect(total).toBe(days.reduce((sum, { count }) => sum + count, 0));
  expect(isComplete).toBe(true);
  return days.map(({ from, count, ratio }) => [new Date(from).toISOString().slice(0, 13), count, ratio]);
};

describe("the timeline", () => {
  test("has each day with pictures, newest first, with how wide they are together", async () => {
    await addAt(ada, "2025-03-01T00:00:00Z", { width: 200, height: 100 });
    await addAt(ada, "2025-03-01T23:59:59Z", { width: 100, height: 100 });
    await addAt(ada, "2025-03-03T12:00:00Z", { width: 1000, height: 10 });
    await addAt(ada, "2025-03-03T12:10:00Z", { width: 10, height: 20 });
    await addAt(await addViewer(s.db), "2025-03-03T12:00:00Z");
    const expected = [
      ["2025-03-03T00", 2, 4.5],
      ["2025-03-01T00", 2, 3],
    ];
    expect(await timeline()).toEqual(expected);
    expect(await timeline({ origin: "generated" })).toEqual([]);
    expect(await timeline({ timeZone: "America/New_York" })).toEqual([
      ["2025-03-03T05", 2, 4.5],
      ["2025-03-01T05", 1, 1],
      ["2025-02-28T05", 1, 2],
    ]);
  });

  test("and the list tell of the same pictures day by day, whatever is asked for", async () => {
    const board = (await addBoard(s.db, ada.userId)).id;
    const bo = await addViewer(s.db);
    for (let at = 0; at < 30; at += 1) {
      const iso = new Date(Date.parse("2025-05-01T00:00Z") + at * 7_000_000).toISOString();
      await addAt(at % 4 ? ada : bo, iso, {
        boardId: at % 3 ? board : null,
        metadata: { prompt: at % 2 ? "elk" : "owl" },
        width: 64 + at,
      });
    }
    const from = Date.parse("2025-05-01T05:30Z");
    const to = Date.parse("2025-05-02T11:00Z");
    const filters: ImageFilter[] = [
      ...[{}, { boardId: "none" }, { boardId: board }, { q: "elk" }, { q: "elk", boardId: board }],
      ...[{ whose: "everyone" as const }, { boardId: board, whose: "others" as const }],
    ];
    for (const span of [{}, { from, to }, { from: Date.parse("2025-05-01T06:00Z"), to }]) {
      for (const filter of filters.map((one) => ({ ...one, ...span }))) {
        for (const timeZone of ["UTC", "Asia/Kolkata", "America/Los_Angeles"]) {
          const { days, total } = await s.images.timeline(ada, { ...filter, timeZone });
          const { items } = await s.images.list(ada, { ...filter, limit: 200 });
          expect(total).toBe(items.length);
          for (const day of days) {
            const same = items.filter(({ createdAt }) => createdAt >= day.from && createdAt < day.to);
            expect(day.count).toBe(same.length);
            expect(day.ratio).toBeCloseTo(same.reduce((sum, { width, height }) => sum + width / height, 0));
            const listed = await s.images.ids(ada, { ...filter, from: day.from, to: day.to, limit: 200 });
            expect(listed.ids).toEqual(same.map(({ id }) => id));
          }
        }
      }
    }
  });

  test("of the uncategorised has those on boards that one can't see any more", async () => {
    const bo = await addViewer(s.db);
    const board = (await addBoard(s.db, bo.userId, { visibility: "collaborative" })).id;
    await addAt(ada, "2025-03-01T12:00:00Z", { boardId: board });
    await addAt(ada, "2025-03-02T12:00:00Z");
    expect(await timeline({ boardId: "none" })).toHaveLength(1);
    await s.boards.update(bo, { id: board, visibility: "private" });
    expect(await timeline({ boardId: "none" })).toEqual([
      ["2025-03-02T00", 1, 1],
      ["2025-03-01T00", 1, 1],
    ]);
    expect(await timeline({ boardId: board }, bo)).toEqual([["2025-03-01T00", 1, 1]]);
  });

  test("leaves out the trash, and what isn't there is empty", async () => {
    const id = await addAt(ada, "2025-03-01T12:00:00Z");
    await s.images.trash(ada, { ids: [id] });
    expect(await timeline()).toEqual([]);
    expect(await timeline({ q: "x" })).toEqual([]);
    expect(await timeline({ whose: "others" })).toEqual([]);
    expect(await timeline({ from: 1e15, to: 1e16 })).toEqual([]);
    expect(await timeline({ from: -1e15, to: -1 })).toEqual([]);
    await s.images.restore(ada, id);
    expect(await timeline()).toHaveLength(1);
  });

  test("of a zone that isn't there is refused", async () => {
    const asked = s.images.timeline(ada, { timeZone: "Mars/Olympus" });
    await expect(asked).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      issues: [{ path: ["timeZone"] }],
    });
  });
});
