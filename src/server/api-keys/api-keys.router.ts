import { z } from "zod";
import { createApiKeyIn, createApiKeyOut, listApiKeysIn, listApiKeysOut } from "@/lib/api-keys";
import { byId } from "@/lib/ids";
import { protectedProcedure, router } from "../trpc/init";

const rest = { tags: ["api-keys"], protect: true };

export const apiKeysRouter = router({
  list: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/api-keys", summary: "List one's own API keys" } })
    .input(listApiKeysIn)
    .output(listApiKeysOut)
    .query(({ ctx, input }) => ctx.services.apiKeys.list(ctx.viewer, input)),

  /** A key never makes another key: that takes a session. */
  create: protectedProcedure
    .meta({
      scope: "session",
      openapi: { ...rest, method: "POST", path: "/api-keys", summary: "Make an API key, shown this once" },
      status: 201,
    })
    .input(createApiKeyIn)
    .output(createApiKeyOut)
    .mutation(({ ctx, input }) => ctx.services.apiKeys.create(ctx.viewer, input)),

  delete: protectedProcedure
    .meta({
      openapi: { ...rest, method: "DELETE", path: "/api-keys/{id}", summary: "Revoke an API key" },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.apiKeys.delete(ctx.viewer, input.id)),
});
