import { z } from "zod";
import { preferencesOut, updatePreferencesIn } from "@/lib/preferences";
import { protectedProcedure, router } from "../trpc/init";

export const preferencesRouter = router({
  get: protectedProcedure
    .input(z.object({}))
    .output(preferencesOut)
    .query(({ ctx }) => ctx.services.preferences.get(ctx.viewer)),

  update: protectedProcedure
    .input(updatePreferencesIn)
    .output(preferencesOut)
    .mutation(({ ctx, input }) => ctx.services.preferences.update(ctx.viewer, input)),
});
