"use client";

import type { ShortcutId } from "@/lib/shortcut-catalogue";
import { drawnKeys } from "./key-words";
import { useBindings } from "./use-bindings";
import { useIsMac } from "./use-is-mac";

/** The person's keys for a sentence: "Ctrl K"; null while the shortcut is switched off. */
export function useKeyWords(id: ShortcutId): string | null {
  const keys = useBindings()[id];
  const isMac = useIsMac();
  return keys === null ? null : drawnKeys(keys, isMac).join(" ");
}
