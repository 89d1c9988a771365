"use client";

import type { User } from "@/lib/users";
import { useSession } from "./use-session";

/** The person at the screen; undefined until it is known. */
export function useMe(): User | undefined {
  const session = useSession();
  return session.state === "signedIn" || session.state === "ended" ? session.user : undefined;
}
