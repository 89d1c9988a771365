import { setTimeout as pause } from "node:timers/promises";
import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { boards } from "@/server/boards/boards.table";
import { isUniqueViolation } from "@/server/db/errors";
import { skipLocked } from "@/server/db/sql";
import type { Store, Tx } from "@/server/db/store";
import { images } from "@/server/images/images.table";
import { queueTurns } from "@/server/queue/queue.table";
import { users } from "@/server/users/users.table";
import { openTestStore, type TestStore } from "../../support/database";
import { gate } from "../../support/gate";
import { addBoard, addImage, addUser } from "../../support/rows";

let store: TestStore;
let db: Store;
let userId: string;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
  userId = (await addUser(db)).id;
});
afterAll(() => store.close());

const boardNamed = (name: string) => ({
  id: newId(),
  userId,
  name,
  description: "",
  createdAt: 1,
  updatedAt: 1,
});
const countNamed = (name: string) => db.read.$count(boards, eq(boards.name, name));

describe("all or nothing", () => {
  test("what the function throws undoes its changes and reaches the caller", async () => {
    const failed = db.write(async (tx) => {
      await tx.insert(boards).values(boardNamed("thrown"));
      throw new RangeError("No.");
    });
    await expect(failed).rejects.toThrow(RangeError);
    expect(await countNamed("thrown")).toBe(0);
  });

  test("a statement that fails undoes those before it", async () => {
    const board = boardNamed("twice");
    const failed = db.write(async (tx) => {
      await tx.insert(boards).values(board);
      await tx.insert(boards).values(board);
    });
    await expect(failed).rejects.toSatisfy((error) => isUniqueViolation(error, "id"));
    expect(await countNamed("twice")).toBe(0);
  });

  test("writes that run beside a failing one keep their changes", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        db.write(async (tx) => {
          await tx.insert(boards).values(boardNamed("beside"));
          if (at % 4 === 0) throw new Error("No.");
        }),
      ),
    );
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(5);
    expect(await countNamed("beside")).toBe(15);
  });

  test("deleting a row deletes or frees what points to it", async () => {
    const leaving = await addUser(db);
    const board = await addBoard(db, leaving.id);
    const kept = await addImage(db, userId, { boardId: board.id });
    const gone = await addImage(db, leaving.id);
    await db.write((tx) => tx.delete(users).where(eq(users.id, leaving.id)));
    expect(await db.read.$count(images, eq(images.id, gone.id))).toBe(0);
    expect(await db.read.select().from(images).where(eq(images.id, kept.id))).toMatchObject([
      { boardId: null },
    ]);
  });
});

describe("as if alone", () => {
  const addOne = async (tx: Tx, id: string) => {
    const [row] = await tx.select().from(queueTurns).where(eq(queueTurns.userId, id));
    await pause(1);
    await tx
      .update(queueTurns)
      .set({ pending: (row?.pending ?? 0) + 1 })
      .where(eq(queueTurns.userId, id));
  };

  test.each([{ lock: undefined }, { lock: "turns" }])(
    "50 who read, wait and write count to 50 (%o)",
    async (options) => {
      const { id } = await addUser(db);
      await db.write((tx) => tx.insert(queueTurns).values({ userId: id }));
      await Promise.all(Array.from({ length: 50 }, () => db.write((tx) => addOne(tx, id), options)));
      expect(await db.read.select().from(queueTurns)).toContainEqual(
        expect.objectContaining({ userId: id, pending: 50 }),
      );
    },
  );

  test("40 things claimed by 8 at once are claimed once each", async () => {
    const owner = await addUser(db);
    for (let at = 0; at < 40; at += 1) await addBoard(db, owner.id, { name: "free" });
    const claim = () =>
      db.write(
        async (tx) => {
          const [board] = await skipLocked(
            tx
              .select()
              .from(boards)
              .where(and(eq(boards.userId, owner.id), eq(boards.name, "free")))
              .orderBy(asc(boards.id))
              .limit(1),
          );
          if (board) await tx.update(boards).set({ name: "taken" }).where(eq(boards.id, board.id));
          return board?.id;
        },
        { lock: "claims" },
      );
    const work = async () => {
      const mine: string[] = [];
      for (let id = await claim(); id !== undefined; id = await claim()) mine.push(id);
      return mine;
    };
    const claimed = (await Promise.all(Array.from({ length: 8 }, work))).flat();
    expect(claimed).toHaveLength(40);
    expect(new Set(claimed)).toHaveLength(40);
  });

  test("a read while a write is open returns at once and sees nothing of it", async () => {
    const inserted = gate();
    const end = gate();
    const write = db.write(async (tx) => {
      await tx.insert(boards).values(boardNamed("open"));
      inserted.open();
      await end.passed;
      const mine = await tx.select().from(boards).where(eq(boards.name, "open"));
      return mine.length;
    });
    await inserted.passed;
    expect(await countNamed("open")).toBe(0);
    end.open();
    expect(await write).toBe(1);
    expect(await countNamed("open")).toBe(1);
  });
});

describe("what is refused", () => {
  const onlyTx = "Inside db.write only its own tx may be used.";
  const prepared = () =>
    db.read
      .select()
      .from(users)
      .where(eq(users.id, sql.placeholder("id")))
      .prepare("any_person");

  test("a write inside a write", async () => {
    await expect(db.write(() => db.write(async () => 1))).rejects.toThrow(onlyTx);
  });

  test("the read connection inside a write, prepared or not", async () => {
    const byId = prepared();
    await expect(db.write(async () => db.read.select().from(users))).rejects.toThrow(onlyTx);
    await expect(db.write(async () => db.read.$count(users))).rejects.toThrow(onlyTx);
    await expect(db.write(async () => byId.execute({ id: "1" }))).rejects.toThrow(onlyTx);
    expect(await byId.execute({ id: userId })).toHaveLength(1);
  });

  test("a transaction that has ended", async () => {
    let leaked: Tx | undefined;
    let late: (() => Promise<unknown>) | undefined;
    await db.write(async (tx) => {
      leaked = tx;
      const insert = tx.insert(boards).values(boardNamed("late"));
      late = async () => insert;
    });
    expect(() => leaked?.select()).toThrow("revoked");
    await expect(late?.()).rejects.toThrow("This transaction has ended.");
    expect(await countNamed("late")).toBe(0);
  });

  test("a change on the read connection", async () => {
    const disguised = db.read as unknown as Tx;
    await expect(async () => disguised.insert(boards).values(boardNamed("sneaked"))).rejects.toThrow();
    await expect(async () => disguised.delete(users)).rejects.toThrow();
    expect(await countNamed("sneaked")).toBe(0);
  });

  test("what goes on after a write is free again", async () => {
    let later: Promise<number> | undefined;
    await db.write(async (tx) => {
      await tx.select().from(users).limit(1);
      later = pause(20).then(() => db.write(async () => (db.read === undefined ? 0 : 1)));
    });
    expect(await later).toBe(1);
  });
});
