import { z } from "zod";
import {
  createBoardLinkIn,
  createdBoardLinkOut,
  enteredLinkOut,
  enterLinkIn,
  listBoardLinksOut,
  listLinkImagesIn,
  listLinkImagesOut,
  revokeBoardLinkIn,
} from "@/lib/board-links";
import { byId } from "@/lib/ids";
import { protectedProcedure, publicProcedure, router } from "../trpc/init";

const rest = { tags: ["board links"], protect: true };

export const boardLinksRouter = router({
  list: protectedProcedure
    .meta({
      openapi: { ...rest, method: "GET", path: "/boards/{id}/links", summary: "List a board's links" },
    })
    .input(byId)
    .output(listBoardLinksOut)
    .query(({ ctx, input }) => ctx.services.boardLinks.list(ctx.viewer, input.id)),

  /** The address is shown this once. */
  create: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/boards/{id}/links",
        summary: "Make a link with which anyone sees the board's pictures",
      },
      status: 201,
    })
    .input(createBoardLinkIn)
    .output(createdBoardLinkOut)
    .mutation(({ ctx, input }) => ctx.services.boardLinks.create(ctx.viewer, input, ctx.origin)),

  revoke: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "DELETE",
        path: "/boards/{id}/links/{linkId}",
        summary: "Revoke a link, at once",
      },
      status: 204,
    })
    .input(revokeBoardLinkIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.boardLinks.revoke(ctx.viewer, input)),

  /** For anyone with the address: what there is, and the key to it. A password is taken here alone. */
  enter: publicProcedure
    .input(enterLinkIn)
    .output(enteredLinkOut)
    .mutation(({ ctx, input }) => ctx.services.linkVisitors.enter(input, ctx.client.address)),

  /** For anyone with the key. */
  images: publicProcedure
    .input(listLinkImagesIn)
    .output(listLinkImagesOut)
    .query(({ ctx, input }) => ctx.services.linkVisitors.images(input)),
});
