"use client";

import { useMemo } from "react";
import { type Bindings, resolveBindings } from "@/lib/shortcut-bindings";
import { trpc } from "@/lib/trpc";

/**
 * The keys of the person at the screen. Reads what the studio's frame has asked the server for and asks for
 * nothing by itself: where nobody is signed in, these are the defaults.
 */
export function useBindings(): Bindings {
  const { data } = trpc.preferences.get.useQuery({}, { enabled: false });
  const own = data?.shortcuts;
  return useMemo(() => resolveBindings(own ?? {}), [own]);
}
