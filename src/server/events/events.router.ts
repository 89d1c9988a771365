import { protectedProcedure, router } from "../trpc/init";

export const eventsRouter = router({
  /** AppEvents until the page closes or the session ends. Starts with one `queue.changed`. */
  watch: protectedProcedure.subscription(async function* ({ ctx, signal }) {
    const ended = signal ?? new AbortController().signal;
    yield* ctx.services.events.watch(ctx.viewer, ended);
  }),
});
