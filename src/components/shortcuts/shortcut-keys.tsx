"use client";

import { type AnyShortcutId, fixedShortcutOf, isShortcutId } from "@/lib/shortcut-catalogue";
import { Keys } from "./keys";
import { useBindings } from "./use-bindings";

/** The keys that the person has for a shortcut; nothing while it is switched off. */
export function ShortcutKeys({ id }: { id: AnyShortcutId }) {
  const bindings = useBindings();
  const keys = isShortcutId(id) ? bindings[id] : fixedShortcutOf(id).keys[0];
  return keys !== null && <Keys keys={keys} />;
}
