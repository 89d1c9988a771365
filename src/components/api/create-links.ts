import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import type { trpc } from "@/lib/trpc";

const url = "/api/trpc";

type Links = Parameters<typeof trpc.createClient>[0]["links"];

export function createLinks(): Links {
  return [
    splitLink({
      condition: (op) => op.type === "subscription",
      true: httpSubscriptionLink({ url }),
      // See me-url.ts.
      false: splitLink({
        condition: (op) => op.path === "auth.me",
        true: httpLink({ url }),
        false: httpBatchLink({ url, maxURLLength: 4000 }),
      }),
    }),
  ];
}
