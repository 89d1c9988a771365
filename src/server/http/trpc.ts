import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyInstance } from "fastify";
import { type AppRouter, appRouter } from "../trpc/root";
import type { Requests } from "./request-context";

/** Calls in one batch; a page has no use for more. */
const batchSize = 50;

export async function mountTrpc(app: FastifyInstance, { requests }: { requests: Requests }): Promise<void> {
  await app.register(fastifyTRPCPlugin, {
    prefix: "/api/trpc",
    trpcOptions: {
      router: appRouter,
      maxBatchSize: batchSize,
      createContext: ({ req, res }) => requests.context(req, res),
      // Errors of procedures are logged where they are mapped; these reached none.
      onError: ({ error, req, ctx }) => {
        if (error.code === "INTERNAL_SERVER_ERROR" && !ctx)
          req.log.error({ err: error }, "A request failed.");
      },
      responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
}
