import { z } from "zod";
import { boardLimits } from "./board-limits";
import { id } from "./ids";
import { text } from "./text";

/** A person's own way to sort boards, those of others too; nobody else sees it. */
export const boardFolderOut = z.object({
  id: z.string(),
  name: z.string(),
  /** Smaller stands higher. */
  position: z.number(),
  createdAt: z.number(),
});
export type BoardFolder = z.infer<typeof boardFolderOut>;

const name = text(boardLimits.name, 1);
export const listBoardFoldersOut = z.object({ items: z.array(boardFolderOut) });
export const createBoardFolderIn = z.object({ name });
export const updateBoardFolderIn = z.object({ id, name: name.optional(), position: z.number().optional() });
