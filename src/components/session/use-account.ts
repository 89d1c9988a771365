"use client";

import { trpc } from "@/lib/trpc";

/** What only the person's own pages know of them; undefined until it is known. */
export function useAccount() {
  const { data } = trpc.auth.me.useQuery({}, { staleTime: 5 * 60_000, retryOnMount: false });
  return data;
}
