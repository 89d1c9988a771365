import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { auditLog } from "@/server/audit/audit.table";
import { images } from "@/server/images/images.table";
import { passwordResets } from "@/server/links/password-resets.table";
import { until } from "../support/answers";
import { startApp } from "../support/app";
import { createPlace, type TestPlace } from "../support/database";
import { addImage } from "../support/rows";

const dayMs = 24 * 3600 * 1000;
let place: TestPlace;
beforeAll(async () => {
  place = await createPlace();
});
afterAll(() => place.remove());

test("what is older than the settings say is gone after the next start, and nothing younger", async () => {
  const before = await startApp({ place });
  const ada = await before.person("Ada", { role: "admin" });
  await ada.rest.json("PATCH", "/settings", { trashDays: 3, auditDays: 10 });
  const now = Date.now();
  const trashed = (days: number) => addImage(before.db, ada.id, { deletedAt: now - days * dayMs });
  const [, young] = [await trashed(4), await trashed(2)];
  const kept = await addImage(before.db, ada.id);
  const entry = (days: number) => ({
    ...{ id: newId(), at: now - days * dayMs, action: "auth.login" as const, actorName: `${days} days` },
    ...{ via: "session" as const, address: "", targetType: "user", targetName: "", details: {} },
  });
  const link = (expiresAt: number, kind: "password" | "email") => ({
    ...{ id: newId(), userId: ada.id, kind, tokenHash: newId() },
    ...{ createdAt: now - dayMs, expiresAt },
  });
  await before.db.write(async (tx) => {
    await tx.insert(auditLog).values([entry(11), entry(9)]);
    await tx.insert(passwordResets).values([link(now - 1, "password"), link(now + dayMs, "email")]);
  });
  await before.close();

  const after = await startApp({ place });
  const { read } = after.db;
  await until(async () => (await read.select().from(passwordResets)).length === 1);
  const names = (await read.select().from(auditLog)).map(({ actorName }) => actorName);
  expect(names).toContain("9 days");
  expect(names).not.toContain("11 days");
  const left = (await read.select().from(images)).map(({ id }) => id);
  expect(left.sort()).toEqual([young.id, kept.id].sort());
  expect((await read.select().from(passwordResets)).map(({ kind }) => kind)).toEqual(["email"]);
  await after.close();
});
