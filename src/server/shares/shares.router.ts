import { z } from "zod";
import { byId } from "@/lib/ids";
import { boardPeopleOut, listSharesOut, shareBoardIn, shareOut, unshareBoardIn } from "@/lib/shares";
import { protectedProcedure } from "../trpc/init";

const rest = { tags: ["boards"], protect: true };

/** What `boards` has besides the boards themselves. */
export const shareProcedures = {
  share: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/boards/{id}/share",
        summary: "Share a board with a person or a group, or change their level",
      },
    })
    .input(shareBoardIn)
    .output(shareOut)
    .mutation(({ ctx, input }) => ctx.services.shares.share(ctx.viewer, input)),

  shares: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "GET",
        path: "/boards/{id}/shares",
        summary: "List with whom a board is shared",
      },
    })
    .input(byId)
    .output(listSharesOut)
    .query(({ ctx, input }) => ctx.services.shares.list(ctx.viewer, input.id)),

  unshare: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "DELETE",
        path: "/boards/{id}/share/{uid}",
        summary: "End the share of a person or a group",
      },
      status: 204,
    })
    .input(unshareBoardIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.shares.unshare(ctx.viewer, input)),

  leave: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/boards/{id}/leave",
        summary: "Leave a board that is shared with you",
      },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.shares.leave(ctx.viewer, input.id)),

  people: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "GET",
        path: "/boards/{id}/people",
        summary: "List who has what on a board, and through which group",
      },
    })
    .input(byId)
    .output(boardPeopleOut)
    .query(({ ctx, input }) => ctx.services.shares.people(ctx.viewer, input.id)),
};
