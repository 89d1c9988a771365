import { eq, sql } from "drizzle-orm";
import { boards } from "../boards/boards.table";
import type { Read } from "../db/store";
import { images } from "../images/images.table";

/** Whose picture or board an id names, for administrators who may look at everybody's. */
export function unscopedOwners(read: Read) {
  const image = read
    .select({ userId: images.userId })
    .from(images)
    .where(eq(images.id, sql.placeholder("id")))
    .prepare("image_owner");
  const board = read
    .select({ userId: boards.userId })
    .from(boards)
    .where(eq(boards.id, sql.placeholder("id")))
    .prepare("board_owner");
  return {
    picture: async (id: string) => (await image.execute({ id }))[0]?.userId,
    board: async (id: string) => (await board.execute({ id }))[0]?.userId,
  };
}
