import { setImmediate as letOthers } from "node:timers/promises";
import { type GrantedBoard, grantBoard, unscopedImagesOn } from "../access/boards";
import type { Viewer } from "../access/viewer";
import type { Store, Tx } from "../db/store";
import { unscopedTakeOff } from "../images/off-board";

/** Few enough that whoever else writes doesn't notice the wait. */
const atOnce = 500;

/**
 * Takes every picture off a board that is about to be deleted, some at a time; with `trash` the owner's own go to
 * the trash. Throws like grantBoard, also halfway: then the rest stays where it is. Resolves to how many there were.
 */
export async function emptyBoard(
  db: Store,
  viewer: Viewer,
  id: string,
  fate: "keep" | "trash",
): Promise<number> {
  let all = 0;
  for (let took = atOnce; took === atOnce; all += took) {
    took = await db.write(async (tx) => takeSome(tx, await grantBoard(tx, viewer, id, "owner"), fate));
    // SQLite answers without letting go of the thread, one write after the other.
    await letOthers();
  }
  return all;
}

async function takeSome(tx: Tx, board: GrantedBoard<"owner">, fate: "keep" | "trash"): Promise<number> {
  const some = await unscopedImagesOn(tx, board.id, atOnce);
  const isTrashed = (image: (typeof some)[number]) =>
    fate === "trash" && image.userId === board.userId && image.deletedAt === null;
  const idsOf = (taken: typeof some) => taken.map((image) => image.id);
  await unscopedTakeOff(tx, idsOf(some.filter(isTrashed)), { deletedAt: Date.now() });
  await unscopedTakeOff(tx, idsOf(some.filter((image) => !isTrashed(image))));
  return some.length;
}
