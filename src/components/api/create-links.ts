import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import type { trpc } from "@/lib/trpc";

const url = "/api/trpc";

/** For what is written while the page goes away; a batch would wait until it is gone. */
const outlivingThePage: typeof fetch = (input, init) => fetch(input, { ...init, keepalive: true });

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
        false: splitLink({
          condition: (op) => op.path === "preferences.update",
          true: httpLink({ url, fetch: outlivingThePage }),
          false: httpBatchLink({ url, maxURLLength: 4000 }),
        }),
      }),
    }),
  ];
}
