import { z } from "zod";
import {
  boardFolderOut,
  createBoardFolderIn,
  listBoardFoldersOut,
  updateBoardFolderIn,
} from "@/lib/board-folders";
import { byId } from "@/lib/ids";
import { protectedProcedure, router } from "../trpc/init";

const rest = { tags: ["boards"], protect: true };

export const boardFoldersRouter = router({
  list: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/board-folders", summary: "List your folders" } })
    .input(z.object({}))
    .output(listBoardFoldersOut)
    .query(({ ctx }) => ctx.services.boardFolders.list(ctx.viewer)),

  create: protectedProcedure
    .meta({
      openapi: { ...rest, method: "POST", path: "/board-folders", summary: "Create a folder for boards" },
      status: 201,
    })
    .input(createBoardFolderIn)
    .output(boardFolderOut)
    .mutation(({ ctx, input }) => ctx.services.boardFolders.create(ctx.viewer, input)),

  update: protectedProcedure
    .meta({
      openapi: { ...rest, method: "PATCH", path: "/board-folders/{id}", summary: "Rename or move a folder" },
    })
    .input(updateBoardFolderIn)
    .output(boardFolderOut)
    .mutation(({ ctx, input }) => ctx.services.boardFolders.update(ctx.viewer, input)),

  /** The boards in it stay. */
  delete: protectedProcedure
    .meta({
      openapi: { ...rest, method: "DELETE", path: "/board-folders/{id}", summary: "Delete a folder" },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.boardFolders.delete(ctx.viewer, input.id)),
});
