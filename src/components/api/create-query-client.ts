import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { readError } from "@/components/errors/read-error";
import { trpc } from "@/lib/trpc";

const isRefusal = (error: unknown) => {
  const { code } = readError(error);
  return code !== "OFFLINE" && code !== "INTERNAL_SERVER_ERROR" && code !== "SERVICE_UNAVAILABLE";
};

export function createQueryClient(): QueryClient {
  const meKey = getQueryKey(trpc.auth.me, {}, "query");
  const isUnauthorized = (error: unknown) => readError(error).code === "UNAUTHORIZED";
  const onError = (error: unknown) => {
    const isKnown = isUnauthorized(client.getQueryState(meKey)?.error);
    if (isUnauthorized(error) && !isKnown) void client.invalidateQueries({ queryKey: meKey });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (JSON.stringify(query.queryKey) !== JSON.stringify(meKey)) onError(error);
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // The server may well be reachable on a machine that has no internet.
        networkMode: "always",
        retry: (failures, error) => failures < 2 && !isRefusal(error),
      },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}
