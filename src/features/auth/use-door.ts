"use client";

import { useSession } from "@/components/session/use-session";
import { trpc } from "@/lib/trpc";

/** Where the person at the screen stands: which of the three doors is theirs. */
export type Door =
  | { at: "unknown" }
  | { at: "setup" }
  | { at: "login" }
  | { at: "inside" }
  | { at: "unreachable"; error: unknown; retry: () => void };

export function useDoor(): Door {
  const session = useSession();
  const isOutside = session.state === "signedOut";
  const status = trpc.auth.status.useQuery({}, { enabled: isOutside });
  if (session.state === "unreachable") return { at: "unreachable", ...session };
  if (session.state === "loading") return { at: "unknown" };
  if (!isOutside) return { at: "inside" };
  if (status.data) return { at: status.data.setupRequired ? "setup" : "login" };
  if (!status.error) return { at: "unknown" };
  return { at: "unreachable", error: status.error, retry: () => void status.refetch() };
}
