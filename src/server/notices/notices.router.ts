import { z } from "zod";
import { page } from "@/lib/lists";
import { listNoticesOut, readNoticesIn } from "@/lib/notices";
import { protectedProcedure, router } from "../trpc/init";

const rest = { tags: ["notices"], protect: true };

export const noticesRouter = router({
  list: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/notices", summary: "List notices, newest first" } })
    .input(page)
    .output(listNoticesOut)
    .query(({ ctx, input }) => ctx.services.notices.list(ctx.viewer, input)),

  read: protectedProcedure
    .meta({
      openapi: { ...rest, method: "POST", path: "/notices/read", summary: "Mark notices as read" },
      status: 204,
    })
    .input(readNoticesIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.notices.read(ctx.viewer, input)),
});
