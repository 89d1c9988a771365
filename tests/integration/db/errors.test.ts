import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isForeignKeyViolation, isUniqueViolation } from "@/server/db/errors";
import { images } from "@/server/images/images.table";
import { users } from "@/server/users/users.table";
import { openTestStore, type TestStore } from "../../support/database";
import { addImage, addUser } from "../../support/rows";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

test("a taken address is told from a taken id, also by its column, also when wrapped", async () => {
  const { db } = store;
  const user = await addUser(db, { emailKey: "(key)=(a), b@example.org" });
  const sameAddress = await failure(addUser(db, { emailKey: user.emailKey }));
  expect(isUniqueViolation(sameAddress)).toBe(true);
  expect(isUniqueViolation(sameAddress, "email_key")).toBe(true);
  expect(isUniqueViolation(sameAddress, "id")).toBe(false);
  expect(isUniqueViolation(new Error("Not added.", { cause: sameAddress }), "email_key")).toBe(true);

  const sameId = await failure(addUser(db, { id: user.id, emailKey: "other" }));
  expect(isUniqueViolation(sameId, "id")).toBe(true);
  expect(isUniqueViolation(sameId, "email_key")).toBe(false);
  expect(isForeignKeyViolation(sameId)).toBe(false);
});

test("a row that points to nothing is refused", async () => {
  const { db } = store;
  const orphan = await failure(addImage(db, "nobody"));
  expect(isForeignKeyViolation(orphan)).toBe(true);
  expect(isUniqueViolation(orphan)).toBe(false);

  const image = await addImage(db, (await addUser(db)).id);
  const moved = db.write((tx) =>
    tx.update(images).set({ boardId: "nowhere" }).where(eq(images.id, image.id)),
  );
  expect(isForeignKeyViolation(await failure(moved))).toBe(true);
});

test("other errors are neither", async () => {
  const { db } = store;
  const unfinished = await failure(db.write((tx) => tx.update(users).set({ email: undefined })));
  for (const error of [unfinished, new Error("23505"), "23505", undefined, { code: "23505" }]) {
    expect(isUniqueViolation(error)).toBe(false);
    expect(isForeignKeyViolation(error)).toBe(false);
  }
});
