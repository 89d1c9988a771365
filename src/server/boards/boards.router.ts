import { z } from "zod";
import {
  arrangeBoardIn,
  boardOut,
  createBoardIn,
  deleteBoardIn,
  handOverBoardIn,
  listBoardsIn,
  listBoardsOut,
  uncategorisedOut,
  updateBoardIn,
} from "@/lib/boards";
import { byId } from "@/lib/ids";
import { shareProcedures } from "../shares/shares.router";
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

  /** The caller's own pinning, hiding and order; also of boards that are others'. */
  arrange: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "PATCH",
        path: "/boards/{id}/place",
        summary: "Pin, hide, file or order a board for yourself",
      },
    })
    .input(arrangeBoardIn)
    .output(boardOut)
    .mutation(({ ctx, input }) => ctx.services.boards.arrange(ctx.viewer, input)),

  handOver: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/boards/{id}/hand-over",
        summary: "Make somebody else a board's owner",
      },
    })
    .input(handOverBoardIn)
    .output(boardOut)
    .mutation(({ ctx, input }) => ctx.services.boards.handOver(ctx.viewer, input)),

  ...shareProcedures,

  /** The caller's pictures that are on no board. */
  uncategorised: protectedProcedure
    .input(z.object({}))
    .output(uncategorisedOut)
    .query(({ ctx }) => ctx.services.boards.uncategorised(ctx.viewer)),
});
