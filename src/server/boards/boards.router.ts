import { z } from "zod";
import {
  boardOut,
  createBoardIn,
  deleteBoardIn,
  listBoardsIn,
  listBoardsOut,
  uncategorisedOut,
  updateBoardIn,
} from "@/lib/boards";
import { byId } from "@/lib/ids";
import { protectedProcedure, router } from "../trpc/init";

const rest = { tags: ["boards"], protect: true };

export const boardsRouter = router({
  list: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/boards", summary: "List boards, newest first" } })
    .input(listBoardsIn)
    .output(listBoardsOut)
    .query(({ ctx, input }) => ctx.services.boards.list(ctx.viewer, input)),

  get: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/boards/{id}", summary: "Get a board" } })
    .input(byId)
    .output(boardOut)
    .query(({ ctx, input }) => ctx.services.boards.get(ctx.viewer, input.id)),

  create: protectedProcedure
    .meta({ openapi: { ...rest, method: "POST", path: "/boards", summary: "Create a board" }, status: 201 })
    .input(createBoardIn)
    .output(boardOut)
    .mutation(({ ctx, input }) => ctx.services.boards.create(ctx.viewer, input)),

  update: protectedProcedure
    .meta({ openapi: { ...rest, method: "PATCH", path: "/boards/{id}", summary: "Change a board" } })
    .input(updateBoardIn)
    .output(boardOut)
    .mutation(({ ctx, input }) => ctx.services.boards.update(ctx.viewer, input)),

  delete: protectedProcedure
    .meta({
      openapi: { ...rest, method: "DELETE", path: "/boards/{id}", summary: "Delete a board" },
      status: 204,
    })
    .input(deleteBoardIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.boards.delete(ctx.viewer, input)),

  /** The caller's pictures that are on no board. */
  uncategorised: protectedProcedure
    .input(z.object({}))
    .output(uncategorisedOut)
    .query(({ ctx }) => ctx.services.boards.uncategorised(ctx.viewer)),
});
