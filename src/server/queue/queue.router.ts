import { z } from "zod";
import { byId } from "@/lib/ids";
import {
  enqueueIn,
  enqueueOut,
  listQueueIn,
  listQueueOut,
  queueItemOut,
  queueStatusOut,
  recentPromptsOut,
  touchedOut,
} from "@/lib/queue";
import { protectedProcedure, router } from "../trpc/init";

const rest = { tags: ["queue"], protect: true };

export const queueRouter = router({
  list: protectedProcedure
    .meta({
      openapi: { ...rest, method: "GET", path: "/queue", summary: "List your queue items, newest first" },
    })
    .input(listQueueIn)
    .output(listQueueOut)
    .query(({ ctx, input }) => ctx.services.queue.list(ctx.viewer, input)),

  status: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/queue/status", summary: "How much waits and runs" } })
    .input(z.object({}))
    .output(queueStatusOut)
    .query(({ ctx }) => ctx.services.queue.status(ctx.viewer)),

  get: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/queue/{id}", summary: "Get a queue item" } })
    .input(byId)
    .output(queueItemOut)
    .query(({ ctx, input }) => ctx.services.queue.get(ctx.viewer, input.id)),

  /** NOT_FOUND for a model, board or source picture that isn't the caller's to use. */
  create: protectedProcedure
    .meta({
      scope: "generate",
      openapi: { ...rest, method: "POST", path: "/queue", summary: "Ask for pictures" },
      status: 201,
    })
    .input(enqueueIn)
    .output(enqueueOut)
    .mutation(({ ctx, input }) => ctx.services.queue.create(ctx.viewer, input)),

  cancel: protectedProcedure
    .meta({
      scope: "generate",
      openapi: { ...rest, method: "POST", path: "/queue/{id}/cancel", summary: "Cancel a queue item" },
    })
    .input(byId)
    .output(queueItemOut)
    .mutation(({ ctx, input }) => ctx.services.queue.cancel(ctx.viewer, input.id)),

  /** CONFLICT unless the item failed or was cancelled. */
  retry: protectedProcedure
    .meta({
      scope: "generate",
      openapi: { ...rest, method: "POST", path: "/queue/{id}/retry", summary: "Try a queue item again" },
    })
    .input(byId)
    .output(queueItemOut)
    .mutation(({ ctx, input }) => ctx.services.queue.retry(ctx.viewer, input.id)),

  cancelAll: protectedProcedure
    .meta({
      scope: "generate",
      openapi: { ...rest, method: "POST", path: "/queue/cancel", summary: "Cancel all your queue items" },
    })
    .input(z.object({}))
    .output(touchedOut)
    .mutation(({ ctx }) => ctx.services.queue.cancelAll(ctx.viewer)),

  clear: protectedProcedure
    .meta({
      scope: "generate",
      openapi: { ...rest, method: "POST", path: "/queue/clear", summary: "Forget your finished items" },
    })
    .input(z.object({}))
    .output(touchedOut)
    .mutation(({ ctx }) => ctx.services.queue.clear(ctx.viewer)),

  recentPrompts: protectedProcedure
    .input(z.object({}))
    .output(recentPromptsOut)
    .query(({ ctx }) => ctx.services.queue.recentPrompts(ctx.viewer)),
});
