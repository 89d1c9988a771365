"use client";

import { trpc } from "@/lib/trpc";

/** What the preferences say when they can't be had. */
const fallback = "/generate";

/** The page that the person starts with; undefined until it is known. Asks only for who is signed in. */
export function useStartPath({ isSignedIn }: { isSignedIn: boolean }): string | undefined {
  const { data, isError } = trpc.preferences.get.useQuery(
    {},
    { enabled: isSignedIn, staleTime: Number.POSITIVE_INFINITY },
  );
  if (data) return `/${data.startPage}`;
  return isError ? fallback : undefined;
}
