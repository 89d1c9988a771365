import { and, asc, count, desc, eq, exists, gt, inArray, isNull, lt, max, sql, sum } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { boards } from "@/server/boards/boards.table";
import { alias, containing, foldedCase, greatest, jsonText } from "@/server/db/sql";
import { imageStars, images } from "@/server/images/images.table";
import { queueTurns } from "@/server/queue/queue.table";
import { users } from "@/server/users/users.table";
import { openTestStore, type TestStore } from "../../support/database";
import { addBoard, addImage, addUser } from "../../support/rows";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test("values come back as they were given", async () => {
  const { db } = store;
  const createdAt = 2 ** 41 + 7;
  const metadata = {
    prompt: "Ein Käfer 🪲 'im' \"Gras\"",
    cfgScale: 7.3,
    transparentBackground: false,
    engineNotes: { a: "b" },
  };
  const user = await addUser(db, { createdAt, isActive: false });
  const image = await addImage(db, user.id, { metadata, createdAt });
  expect(user).toMatchObject({ createdAt, isActive: false, lastLoginAt: null });
  expect(await db.read.select().from(users).where(eq(users.id, user.id))).toEqual([user]);
  expect(await db.read.select().from(images).where(eq(images.id, image.id))).toEqual([image]);
  expect(image).toMatchObject({ metadata, createdAt, boardId: null });

  const turn = { userId: user.id, turn: 0.1 + 0.2, startTag: 7.3 };
  const [row] = await db.write((tx) => tx.insert(queueTurns).values(turn).returning());
  expect(row).toMatchObject({ ...turn, pending: 0, servedAt: 0 });
});

test("a boolean is compared and selected as one", async () => {
  const { db } = store;
  const user = await addUser(db);
  await addBoard(db, user.id, { isArchived: true });
  await addBoard(db, user.id);
  const mine = eq(boards.userId, user.id);
  const where = and(mine, eq(boards.isArchived, true));
  expect(await db.read.select({ isArchived: boards.isArchived }).from(boards).where(where)).toEqual([
    { isArchived: true },
  ]);
  expect(await db.read.$count(boards, and(mine, eq(boards.isArchived, false)))).toBe(1);
});

test("texts are searched whatever their letter case, with % and _ as they are, reading and writing", async () => {
  const { db } = store;
  const names = ["ÅNGSTRÖM 100%_sure", "ångström 1000", "ÉMILE"];
  const owner = await addUser(db);
  for (const name of names) await addBoard(db, owner.id, { name });
  const search = (on: Pick<typeof db.read, "select">, words: string) =>
    on
      .select({ name: boards.name })
      .from(boards)
      .where(
        and(
          eq(boards.userId, owner.id),
          sql`${foldedCase(boards.name)} like ${containing(words)} escape '\\'`,
        ),
      )
      .orderBy(asc(boards.id));
  const found = async (words: string) => (await search(db.read, words)).map(({ name }) => name);
  expect(await found("Ångström 100")).toEqual(names.slice(0, 2));
  expect(await found("100%_")).toEqual(names.slice(0, 1));
  expect(await found("émile")).toEqual(names.slice(2));
  expect(await found("\\")).toEqual([]);
  expect(await db.write(async (tx) => search(tx, "émile"))).toEqual([{ name: "ÉMILE" }]);
  const nothing = await db.read
    .select({ cover: foldedCase(boards.coverImageId) })
    .from(boards)
    .limit(1);
  expect(nothing).toEqual([{ cover: null }]);
});

test("a value inside JSON is read and compared as text", async () => {
  const { db } = store;
  const user = await addUser(db);
  await addImage(db, user.id, { metadata: { model: "sdxl", seed: 42, engineNotes: { "it's": "odd" } } });
  await addImage(db, user.id);
  const model = jsonText(images.metadata, "model");
  const rows = await db.read
    .select({
      model,
      seed: jsonText(images.metadata, "seed"),
      note: jsonText(images.metadata, "engineNotes", "it's"),
    })
    .from(images)
    .where(eq(images.userId, user.id))
    .orderBy(asc(images.id));
  expect(rows).toEqual([
    { model: "sdxl", seed: "42", note: "odd" },
    { model: null, seed: null, note: null },
  ]);
  expect(await db.read.$count(images, and(eq(images.userId, user.id), eq(model, "sdxl")))).toBe(1);
});

test("an upsert keeps the greater value", async () => {
  const { db } = store;
  const { id } = await addUser(db);
  const put = (pending: number) =>
    db.write((tx) =>
      tx
        .insert(queueTurns)
        .values({ userId: id, pending })
        .onConflictDoUpdate({
          target: queueTurns.userId,
          set: {
            pending: greatest(queueTurns.pending, sql`excluded.pending`),
            running: greatest(queueTurns.running, 3),
          },
        })
        .returning(),
    );
  await put(5);
  expect(await put(2)).toMatchObject([{ pending: 5, running: 3 }]);
  expect(await put(9)).toMatchObject([{ pending: 9, running: 3 }]);
});

test("what is there already can be passed over", async () => {
  const { db } = store;
  const user = await addUser(db);
  const image = await addImage(db, user.id);
  const star = () =>
    db.write((tx) =>
      tx
        .insert(imageStars)
        .values({ userId: user.id, imageId: image.id, createdAt: 1 })
        .onConflictDoNothing()
        .returning({ imageId: imageStars.imageId }),
    );
  expect(await star()).toEqual([{ imageId: image.id }]);
  expect(await star()).toEqual([]);
});

test("joins, groups, subqueries, a second look at one table", async () => {
  const { db } = store;
  const user = await addUser(db);
  const full = await addBoard(db, user.id, { name: "full" });
  const empty = await addBoard(db, user.id, { name: "empty" });
  for (const byteSize of [3, 4]) await addImage(db, user.id, { boardId: full.id, byteSize });

  const perBoard = await db.read
    .select({
      name: boards.name,
      count: count(images.id),
      largest: max(images.byteSize),
      bytes: sum(images.byteSize).mapWith(Number),
    })
    .from(boards)
    .leftJoin(images, eq(images.boardId, boards.id))
    .where(eq(boards.userId, user.id))
    .groupBy(boards.id, boards.name)
    .orderBy(asc(boards.id));
  expect(perBoard).toEqual([
    { name: "full", count: 2, largest: 4, bytes: 7 },
    { name: "empty", count: 0, largest: null, bytes: null },
  ]);

  const [lonely] = await db.read
    .select()
    .from(boards)
    .leftJoin(images, eq(images.boardId, boards.id))
    .where(eq(boards.id, empty.id));
  expect(lonely).toEqual({ boards: empty, images: null });

  const withImages = db.read.select({ id: images.boardId }).from(images).where(eq(images.userId, user.id));
  expect(
    await db.read.select({ name: boards.name }).from(boards).where(inArray(boards.id, withImages)),
  ).toEqual([{ name: "full" }]);

  const mine = db.read.$with("mine").as(db.read.select().from(boards).where(eq(boards.userId, user.id)));
  expect(await db.read.with(mine).select({ name: mine.name }).from(mine).orderBy(asc(mine.id))).toHaveLength(
    2,
  );

  const other = alias(boards, "other");
  const older = db.read
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.userId, boards.userId), lt(other.id, boards.id)));
  expect(
    await db.read
      .select({ name: boards.name })
      .from(boards)
      .where(and(eq(boards.userId, user.id), exists(older))),
  ).toEqual([{ name: "empty" }]);
});

test("pages by id meet every row once, whatever the case of its letters", async () => {
  const { db } = store;
  const user = await addUser(db);
  const stem = newId();
  const ids = ["Z", "a", "B", "b", "_", "-", "0", "é"].map((end) => stem + end);
  for (const id of ids) await addBoard(db, user.id, { id });
  const page = db.read
    .select({ id: boards.id })
    .from(boards)
    .where(and(eq(boards.userId, sql.placeholder("userId")), lt(boards.id, sql.placeholder("cursor"))))
    .orderBy(desc(boards.id))
    .limit(sql.placeholder("limit"))
    .prepare("page_of_boards");
  const seen: string[] = [];
  for (let cursor = "~"; ; ) {
    const rows = await page.execute({ userId: user.id, cursor, limit: 3 });
    seen.push(...rows.map((row) => row.id));
    const last = rows.at(-1);
    if (!last) break;
    cursor = last.id;
  }
  const bytewise = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  expect(seen).toEqual(ids.sort(bytewise).reverse());
});

test("pages by two columns at once", async () => {
  const { db } = store;
  const user = await addUser(db);
  for (const createdAt of [1, 1, 2]) await addBoard(db, user.id, { createdAt });
  const order = [asc(boards.createdAt), asc(boards.id)];
  const all = await db.read
    .select()
    .from(boards)
    .where(eq(boards.userId, user.id))
    .orderBy(...order);
  const [first] = all;
  const rest = await db.read
    .select()
    .from(boards)
    .where(
      and(
        eq(boards.userId, user.id),
        sql`(${boards.createdAt}, ${boards.id}) > (${first?.createdAt}, ${first?.id})`,
      ),
    )
    .orderBy(...order);
  expect(rest).toEqual(all.slice(1));
});

test("a prepared statement takes new values each time and refuses to run without one", async () => {
  const { db } = store;
  const user = await addUser(db);
  const byId = db.read
    .select()
    .from(users)
    .where(
      and(
        eq(users.id, sql.placeholder("id")),
        gt(users.createdAt, sql.placeholder("after")),
        isNull(users.lastLoginAt),
      ),
    )
    .prepare("person_after");
  expect(await byId.execute({ id: user.id, after: 0 })).toEqual([user]);
  expect(await byId.execute({ id: "nobody", after: 0 })).toEqual([]);
  await expect(async () => byId.execute({ after: 0 })).rejects.toThrow(
    'No value for placeholder "id" was provided',
  );
});
