"use client";

import { readError } from "@/components/errors/read-error";
import { trpc } from "@/lib/trpc";
import type { User } from "@/lib/users";

export type Session =
  | { state: "loading" }
  | { state: "signedIn"; user: User }
  /** Nobody has been signed in since the page was opened. */
  | { state: "signedOut" }
  /** Somebody was, and the session ended elsewhere or by time. */
  | { state: "ended"; user: User }
  | { state: "unreachable"; error: unknown; retry: () => void };

export function useSession(): Session {
  const { data, error, refetch } = trpc.auth.me.useQuery(
    {},
    // A refusal is an answer too: each component that asks needn't ask the server again.
    { staleTime: 5 * 60_000, retryOnMount: false, refetchOnWindowFocus: true },
  );
  if (!error) return data ? { state: "signedIn", user: data.user } : { state: "loading" };
  if (readError(error).code === "UNAUTHORIZED") {
    return data ? { state: "ended", user: data.user } : { state: "signedOut" };
  }
  return data
    ? { state: "signedIn", user: data.user }
    : { state: "unreachable", error, retry: () => void refetch() };
}
