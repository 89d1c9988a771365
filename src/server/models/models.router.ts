import { listModelsIn, listModelsOut } from "@/lib/models";
import { protectedProcedure, router } from "../trpc/init";

export const modelsRouter = router({
  list: protectedProcedure
    .meta({
      openapi: { method: "GET", path: "/models", tags: ["models"], protect: true, summary: "List models" },
    })
    .input(listModelsIn)
    .output(listModelsOut)
    .query(({ ctx }) => ctx.services.models.list()),
});
