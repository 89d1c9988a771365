"use client";

import { useHotkeys } from "@mantine/hooks";
import { useEffect, useEffectEvent } from "react";
import {
  type FixedShortcutId,
  fixedShortcutIds,
  type ShortcutId,
  shortcutIds,
  shortcutOf,
} from "@/lib/shortcut-catalogue";
import { boundForms, mayWrite } from "@/lib/shortcut-keys";
import { shortcutRegistry } from "./shortcut-registry";
import { useBindings } from "./use-bindings";

type Run = (event: KeyboardEvent) => void;
/** What each does; a fixed one is bound by the component itself and only listed. */
export type ShortcutActs = Partial<Record<ShortcutId, Run> & Record<FixedShortcutId, "listed">>;

/** Binds the person's keys to them, and lists them in the dialog of shortcuts while the component is mounted. */
export function useShortcuts(acts: ShortcutActs): void {
  const bindings = useBindings();
  const ids = [...shortcutIds, ...fixedShortcutIds].filter((id) => acts[id] !== undefined);
  const names = ids.join();
  const list = useEffectEvent(() => shortcutRegistry.add(ids));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of the same names need not be listed anew
  useEffect(() => list(), [names]);

  const bound = (isInFields: boolean) =>
    shortcutIds.flatMap((id): [string, Run][] => {
      const [run, keys] = [acts[id], bindings[id]];
      if (!run || keys === null) return [];
      const worksInFields = shortcutOf(id).inFields === true && !mayWrite(keys);
      return worksInFields === isInFields ? boundForms(keys).map((form) => [form, run]) : [];
    });
  useHotkeys(bound(false), ["INPUT", "TEXTAREA", "SELECT"]);
  useHotkeys(bound(true), [], true);
}
