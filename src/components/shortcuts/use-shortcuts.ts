"use client";

import { useHotkeys } from "@mantine/hooks";
import { useEffect, useEffectEvent } from "react";
import { type Shortcut, shortcutRegistry } from "./shortcut-registry";

export type { Shortcut } from "./shortcut-registry";

/** Binds them, and lists them in the dialog of shortcuts while the component is mounted. */
export function useShortcuts(group: string, shortcuts: readonly Shortcut[]): void {
  const names = shortcuts.map(({ keys, label }) => `${keys}\u0000${label}`).join("\u0001");
  const list = useEffectEvent(() => shortcutRegistry.add(group, [...shortcuts]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of the same names need not be listed anew
  useEffect(() => list(), [group, names]);

  const bound = (isInFields: boolean) =>
    shortcuts.flatMap(({ keys, run, inFields = false }): [string, (event: KeyboardEvent) => void][] =>
      run && inFields === isInFields ? [[keys, run]] : [],
    );
  useHotkeys(bound(false), ["INPUT", "TEXTAREA", "SELECT"]);
  useHotkeys(bound(true), [], true);
}
