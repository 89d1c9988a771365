import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { boardLimits } from "@/lib/board-limits";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/server/access/viewer";
import { boardFolders } from "@/server/board-folders/board-folders.table";
import { addViewer, openServices, type TestServices } from "../support/services";

let s: TestServices;
let ada: Viewer;
let bo: Viewer;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  [ada, bo] = [await addViewer(s.db), await addViewer(s.db)];
});
afterAll(() => s.close());

const make = (name: string, viewer = ada) => s.boardFolders.create(viewer, { name });
const namesOf = async (viewer = ada) => (await s.boardFolders.list(viewer)).items.map(({ name }) => name);

test("a new folder stands below the others, until it is moved", async () => {
  const [, two, three] = [await make("One"), await make("Two"), await make("Three")];
  expect(await namesOf()).toEqual(["One", "Two", "Three"]);
  const between = (two.position + 1) / 2;
  await s.boardFolders.update(ada, { id: three.id, position: between });
  expect(await namesOf()).toEqual(["One", "Three", "Two"]);
  const renamed = await s.boardFolders.update(ada, { id: three.id, name: "Renamed" });
  expect(renamed).toEqual({ ...three, name: "Renamed", position: between });
});

test("a folder is its owner's, in any way of asking", async () => {
  const { id } = await make("Mine");
  const gone = { code: "NOT_FOUND", message: "There is no such folder." };
  for (const one of [id, newId()]) {
    await expect(s.boardFolders.update(bo, { id: one, name: "Theirs" })).rejects.toMatchObject(gone);
    await expect(s.boardFolders.delete(bo, one)).rejects.toMatchObject(gone);
  }
  expect(await namesOf(bo)).toEqual([]);
  expect(await namesOf()).toEqual(["Mine"]);
});

test("the boards in a folder that is deleted stay", async () => {
  const { id: folderId } = await make("Short");
  const { id } = await s.boards.create(ada, { name: "Board", description: "" });
  await s.boards.arrange(ada, { id, folderId, isPinned: true });
  await s.boardFolders.delete(ada, folderId);
  expect((await s.boards.get(ada, id)).place).toMatchObject({ folderId: null, isPinned: true });
  expect(await namesOf()).toEqual([]);
});

test(`more than ${boardLimits.foldersPerPerson} are refused`, async () => {
  const rows = Array.from({ length: boardLimits.foldersPerPerson }, (_, position) => ({
    ...{ id: newId(), userId: ada.userId, name: "x" },
    ...{ position, createdAt: Date.now() },
  }));
  await s.db.write(async (tx) => void (await tx.insert(boardFolders).values(rows)));
  await expect(make("One too many")).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await make("Bo's", bo)).name).toBe("Bo's");
});
