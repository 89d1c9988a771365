"use client";

import { useState } from "react";
import { notify } from "@/components/notices/notify";
import { usePreferences } from "@/components/preferences/use-preferences";
import { drawnKeys, spokenKeys } from "@/components/shortcuts/key-words";
import { useIsMac } from "@/components/shortcuts/use-is-mac";
import { changeShortcuts, judgeKeys, type OwnShortcuts, resolveBindings } from "@/lib/shortcut-bindings";
import type { ShortcutId } from "@/lib/shortcut-catalogue";
import { texts } from "./shortcuts.texts";

/** The person's shortcuts and the ways to change them; `said` is the last change, for a screen reader. */
export function useOwnShortcuts() {
  const { preferences, change } = usePreferences();
  const isMac = useIsMac();
  const [said, setSaid] = useState("");
  const own = preferences.shortcuts;
  const bindings = resolveBindings(own);
  const store = (changes: OwnShortcuts) => change({ shortcuts: changeShortcuts(own, changes) });

  return {
    bindings,
    said,
    hasOwn: Object.keys(own).length > 0,
    drawn: (keys: string) => drawnKeys(keys, isMac).join(" "),
    spoken: (keys: string) => spokenKeys(keys, isMac),
    /** Those who have the keys now are left without. */
    give(id: ShortcutId, keys: string) {
      const verdict = judgeKeys(id, keys, bindings);
      const losers = verdict.is === "held" ? verdict.by : [];
      store({ ...Object.fromEntries(losers.map((loser) => [loser, null])), [id]: keys });
      setSaid(texts.isNow(id, spokenKeys(keys, isMac)));
    },
    switchOff(id: ShortcutId) {
      store({ [id]: null });
      setSaid(texts.isOff(id));
    },
    resetAll() {
      change({ shortcuts: {} });
      notify(texts.allReset, { undo: () => change({ shortcuts: own }) });
    },
  };
}
export type OwnShortcutActs = ReturnType<typeof useOwnShortcuts>;
