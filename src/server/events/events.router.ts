import { protectedProcedure, router } from "../trpc/init";

export const eventsRouter = router({
  /** AppEvents until the page closes or the session ends. */
  watch: protectedProcedure.subscription(async function* ({ ctx, signal }) {
    const { viewer, expiresAt } = ctx.session;
    const closed = signal ?? new AbortController().signal;
    yield* ctx.services.events.watch({ ...viewer, expiresAt }, closed);
  }),
});
