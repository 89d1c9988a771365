import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusal } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { addImage } from "../support/rows";
import { plainPng } from "../support/services";
import { refusedFile, uploaded } from "../support/uploads";

let app: TestApp;
let admin: AppPerson;
beforeAll(async () => {
  app = await startApp();
  admin = await app.person("Admin", { role: "admin" });
});
afterAll(() => app.close());

let people = 0;
const newPerson = () => {
  people += 1;
  return app.person(`Person${people}`);
};
const senderOf = ({ token }: AppPerson) => ({ url: app.url, token });
const setQuota = (person: AppPerson, quota: object) => admin.rest.json("PATCH", `/users/${person.id}`, quota);
const usage = ({ rest }: AppPerson) => rest.json("GET", "/usage");
const file = async (shade: number) =>
  Buffer.from(await plainPng(`#0000${shade.toString(16).padStart(2, "0")}`));

describe("a quota", () => {
  test("is nobody's at first, then the instance's, then the person's own, and goes back", async () => {
    const person = await newPerson();
    expect(await usage(person)).toEqual({ imageCount: 0, byteSize: 0, imageQuota: null, byteQuota: null });
    await admin.rest.json("PATCH", "/settings", { imageQuota: 100, byteQuota: 5_000_000 });
    expect(await usage(person)).toMatchObject({ imageQuota: 100, byteQuota: 5_000_000 });
    expect(await setQuota(person, { imageQuota: 7 })).toMatchObject({ imageQuota: 7, byteQuota: null });
    expect(await usage(person)).toMatchObject({ imageQuota: 7, byteQuota: 5_000_000 });
    expect(await setQuota(person, { imageQuota: null })).toMatchObject({ imageQuota: null });
    await admin.rest.json("PATCH", "/settings", { imageQuota: null, byteQuota: null });
    expect(await usage(person)).toMatchObject({ imageQuota: null, byteQuota: null });
    const { items } = (await admin.rest.json("GET", "/audit?limit=200")) as { items: object[] };
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: "user.updated", targetId: person.id, details: { imageQuota: 7 } }),
        expect.objectContaining({
          action: "user.updated",
          targetId: person.id,
          details: { imageQuota: null },
        }),
        expect.objectContaining({ targetId: "byteQuota", details: { from: 5_000_000, to: null } }),
      ]),
    );
  });

  test("counts what lies in the trash, and refuses a file over it in a sentence that says what to do", async () => {
    const person = await newPerson();
    await setQuota(person, { imageQuota: 2 });
    const first = await uploaded(senderOf(person), await file(1));
    await person.rest.json("DELETE", `/images/${first.id}`);
    await uploaded(senderOf(person), await file(2));
    expect(await usage(person)).toMatchObject({ imageCount: 2 });
    expect(await refusedFile(senderOf(person), await file(3))).toMatchObject({
      status: 413,
      code: "PAYLOAD_TOO_LARGE",
      message:
        "You keep 2 of the 2 pictures that you may. Empty your trash, delete pictures that you don't need, or ask an administrator for more room.",
    });
    await person.rest.json("DELETE", "/images/trash");
    await uploaded(senderOf(person), await file(3));
  });

  test("of bytes is measured by the file itself", async () => {
    const person = await newPerson();
    const bytes = await file(4);
    await setQuota(person, { byteQuota: bytes.length * 2 - 1 });
    await uploaded(senderOf(person), bytes);
    expect(await refusedFile(senderOf(person), await file(5))).toMatchObject({ status: 413 });
    await setQuota(person, { byteQuota: bytes.length * 3 });
    await uploaded(senderOf(person), await file(6));
  });

  test("holds against many files at once", async () => {
    const person = await newPerson();
    await setQuota(person, { imageQuota: 5 });
    const files = await Promise.all(Array.from({ length: 20 }, (_, at) => file(100 + at)));
    const outcomes = await Promise.allSettled(files.map((bytes) => uploaded(senderOf(person), bytes)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    expect(await usage(person)).toMatchObject({ imageCount: 5 });
  });

  test("refuses pictures before they are queued, those that wait counted", async () => {
    const person = await newPerson();
    await setQuota(person, { imageQuota: 3 });
    await addImage(app.db, person.id);
    const ask = (count: number) => refusal(person.rest, "POST", "/queue", { prompt: "x", count });
    expect(await ask(3)).toMatchObject({ status: 413, message: expect.stringContaining("3 more") });
    expect(await person.rest.json("GET", "/queue")).toMatchObject({ items: [] });
    await person.rest.enqueue({ prompt: "x", count: 2 });
    expect(await ask(1)).toMatchObject({ status: 413 });
    await person.rest.idle();
    expect(await ask(1)).toMatchObject({ status: 413 });
    await setQuota(person, { imageQuota: null, byteQuota: 1 });
    expect(await ask(1)).toMatchObject({ status: 413, message: expect.stringContaining("of the 1 B") });
  });

  test("refuses copies over it", async () => {
    const person = await newPerson();
    await setQuota(person, { imageQuota: 1 });
    const { id } = await uploaded(senderOf(person), await file(9));
    expect(await refusal(person.rest, "POST", "/images/copy", { ids: [id], boardId: null })).toMatchObject({
      status: 413,
    });
  });
});

test("what people keep is counted for their administrators, the trash left out", async () => {
  const person = await newPerson();
  await addImage(app.db, person.id, { byteSize: 10 });
  await addImage(app.db, person.id, { byteSize: 20 });
  await addImage(app.db, person.id, { byteSize: 40, deletedAt: Date.now() });
  expect(await admin.rest.json("GET", `/users/${person.id}`)).toMatchObject({
    imageCount: 2,
    imageBytes: 30,
  });
  expect(await admin.rest.json("GET", `/users/${person.id}/deletion-preview`)).toMatchObject({
    images: 3,
    imageBytes: 70,
  });
});
