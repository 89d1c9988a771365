import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { unscopedNextSeq } from "@/server/access/images";
import type { Viewer } from "@/server/access/viewer";
import { boards } from "@/server/boards/boards.table";
import { dialect } from "@/server/db/dialect";
import { imageCounts, imageHours, imageStars, images } from "@/server/images/images.table";
import { openRaw } from "../support/raw-database";
import { addBoard, addImage } from "../support/rows";
import { addViewer, makePicture, openServices, type TestServices } from "../support/services";

let s: TestServices;
beforeAll(async () => {
  s = await openServices();
});
afterAll(() => s.close());

test("the database keeps counters and index by itself: what does so survived every migration", async () => {
  const raw = await openRaw(s.place);
  const triggers = await raw.rows(
    dialect === "sqlite"
      ? "SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
      : "SELECT DISTINCT trigger_name AS name FROM information_schema.triggers ORDER BY 1",
  );
  expect(triggers.map(({ name }) => name)).toEqual([
    ...["image_stars_added", "image_stars_removed"],
    ...["images_added", "images_described", "images_moved", "images_removed"],
  ]);
  expect(await raw.rows("SELECT count(*) AS rows FROM image_search")).toHaveLength(1);
  await raw.close();
});

/** Everything that is derived from `images` and `image_stars`, counted anew. */
async function recount() {
  const rows = await s.db.read.select().from(images);
  const counts = new Map<string, { imageCount: number; byteSize: number }>();
  const hours = new Map<string, { imageCount: number; ratio: number }>();
  const onBoard = new Map<string, number>();
  for (const { userId, boardId, deletedAt, byteSize, createdAt, width, height } of rows) {
    const place = deletedAt === null ? (boardId ?? "none") : "trash";
    const count = counts.get(`${userId} ${place}`) ?? { imageCount: 0, byteSize: 0 };
    counts.set(`${userId} ${place}`, {
      imageCount: count.imageCount + 1,
      byteSize: count.byteSize + byteSize,
    });
    if (deletedAt !== null) continue;
    if (boardId !== null) onBoard.set(boardId, (onBoard.get(boardId) ?? 0) + 1);
    for (const where of ["all", place]) {
      const key = `${userId} ${where} ${Math.floor(createdAt / 3_600_000)}`;
      const hour = hours.get(key) ?? { imageCount: 0, ratio: 0 };
      const ratio = Math.min(4, Math.max(1 / 3, width / height));
      hours.set(key, { imageCount: hour.imageCount + 1, ratio: hour.ratio + ratio });
    }
  }
  return { rows, counts, hours, onBoard };
}

async function expectTrue(people: Viewer[]) {
  const { rows, counts, hours, onBoard } = await recount();
  const kept = await s.db.read.select().from(imageCounts);
  expect(new Map(kept.map(({ userId, place, ...count }) => [`${userId} ${place}`, count]))).toEqual(counts);
  const keptHours = await s.db.read.select().from(imageHours);
  expect(keptHours).toHaveLength(hours.size);
  for (const { userId, place, hour, imageCount, ratio } of keptHours) {
    const expected = hours.get(`${userId} ${place} ${hour}`);
    expect(imageCount).toBe(expected?.imageCount);
    expect(ratio).toBeCloseTo(expected?.ratio ?? Number.NaN);
  }
  for (const { id, imageCount } of await s.db.read.select().from(boards)) {
    expect(imageCount).toBe(onBoard.get(id) ?? 0);
  }
  const stars = await s.db.read.select().from(imageStars);
  for (const viewer of people) {
    const own = rows.filter(({ userId, deletedAt }) => userId === viewer.userId && deletedAt === null);
    const sorted = (found: { id: string }[]) => found.map(({ id }) => id).sort();
    const ask = async (filter: object) => (await s.images.ids(viewer, { ...filter, limit: 5000 })).ids.sort();
    expect(await ask({ q: "elk" })).toEqual(
      sorted(own.filter(({ metadata }) => metadata.prompt === "an elk")),
    );
    expect(await ask({ tag: "red" })).toEqual(sorted(own.filter(({ tags }) => tags.includes("red"))));
    expect(await ask({ starred: true })).toEqual(
      sorted(
        own.filter(({ id }) => stars.some((star) => star.imageId === id && star.userId === viewer.userId)),
      ),
    );
  }
}

test("counters and index are what a recount finds, after whatever was done", async () => {
  const people = [await addViewer(s.db), await addViewer(s.db)];
  let state = 11;
  const below = (count: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error("Nothing to choose from.");
    return one;
  };
  const boardIds: string[] = [];
  for (const { userId } of people) {
    for (let at = 0; at < 2; at += 1)
      boardIds.push((await addBoard(s.db, userId, { visibility: "collaborative" })).id);
  }
  const [owner] = people;
  const [gone, ...kept] = boardIds;
  if (!owner || !gone) throw new Error("Nobody is there.");
  const made: string[] = [];
  const add = async () => {
    const boardId = pick([null, ...kept]);
    made.push(
      await makePicture(s, pick(people), boardId, { prompt: pick(["an elk", "an owl"]), seed: below(3) }),
    );
  };
  for (let at = 0; at < 12; at += 1) await add();

  for (let round = 0; round < 120; round += 1) {
    const viewer = pick(people);
    const ids = [pick(made), pick(made), pick(made)];
    const act = pick([
      () => s.images.move(viewer, { ids, boardId: pick([null, ...boardIds]) }),
      () => s.images.star(viewer, { ids, isStarred: below(3) > 0 }),
      () => s.images.tag(viewer, { ids, add: [pick(["red", "blue"])], remove: [pick(["red", "blue"])] }),
      () => s.images.trash(viewer, { ids }),
      () => s.images.restoreMany(viewer, { ids }),
      () => s.images.restoreMany(viewer, { ids }),
      () => s.images.purge(viewer, { ids: ids.slice(0, 1) }),
      () => s.images.copy(viewer, { ids: ids.slice(0, 1), boardId: pick([null, ...boardIds]) }),
      add,
    ]);
    // A board may be gone by now.
    await act().catch((error) => expect(error).toMatchObject({ code: "NOT_FOUND" }));
    if (round === 60) await s.boards.delete(owner, { id: gone, images: "trash" });
    if (round % 20 === 19) await expectTrue(people);
  }
  expect(await s.db.read.select({ one: sql`1` }).from(images)).not.toEqual([]);
});

test("many at once leave true counters too", async () => {
  const people = [await addViewer(s.db), await addViewer(s.db)];
  const [ada, bo] = people;
  if (!ada || !bo) throw new Error("Nobody is there.");
  const board = (await addBoard(s.db, ada.userId, { visibility: "collaborative" })).id;
  const ids = await Promise.all(
    Array.from({ length: 16 }, (_, at) =>
      makePicture(s, at % 2 ? ada : bo, at % 3 ? board : null, { prompt: "an elk" }),
    ),
  );
  await Promise.all(
    ids.flatMap((id) => [
      s.images.move(ada, { ids: [id], boardId: null }),
      s.images.trash(bo, { ids: [id] }),
      s.images.star(ada, { ids: [id], isStarred: true }),
      s.images.restoreMany(bo, { ids: [id] }),
      s.images.tag(ada, { ids: [id], add: ["red"], remove: [] }),
    ]),
  );
  await expectTrue(people);
});

test("a number that is drawn twice at once is drawn again by one of the two", async () => {
  const ada = await addViewer(s.db);
  const made = await addImage(s.db, ada.userId, { metadata: {} });
  const createdAt = Date.now() + 60_000;
  const draws = [1, 1, 2, 3, 4];
  const add = () =>
    s.db.write(async (tx) => {
      const seq = await unscopedNextSeq(tx, createdAt, () => draws.shift() ?? 5);
      await tx.insert(images).values({ ...made, id: newId(), createdAt, seq });
      return seq;
    });
  const seqs = await Promise.all([add(), add()]);
  expect(new Set(seqs).size).toBe(2);
  expect(await s.images.ids(ada, { limit: 10 })).toMatchObject({ ids: { length: 3 } });
});
