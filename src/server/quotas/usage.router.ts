import { z } from "zod";
import { usageOut } from "@/lib/quotas";
import { protectedProcedure, router } from "../trpc/init";

export const usageRouter = router({
  get: protectedProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/usage",
        tags: ["usage"],
        protect: true,
        summary: "How much one keeps and may keep",
      },
    })
    .input(z.object({}))
    .output(usageOut)
    .query(({ ctx }) => ctx.services.quotas.usage(ctx.viewer)),
});
