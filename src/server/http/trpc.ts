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
      responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
}
