import type { Verdict } from "@/lib/shortcut-bindings";
import { fixedShortcutOf, type ShortcutId, shortcutOf } from "@/lib/shortcut-catalogue";

const named = ({ label, group }: { label: string; group: string }) => `“${label}” (${group})`;
const list = new Intl.ListFormat("en-GB");

/** Why a shortcut can't simply have the keys that were pressed. */
function refusal(verdict: Verdict): string | null {
  switch (verdict.is) {
    case "free":
      return null;
    case "held": {
      const names = list.format(verdict.by.map((id) => named(shortcutOf(id))));
      return `These are the keys of ${names}, which would then have none. Take them over, or press others.`;
    }
    case "fixed":
      return `These are the keys of ${named(fixedShortcutOf(verdict.by))}, which can't be changed. Press others.`;
    case "the page's":
      return "These press, leave or walk through what is on the page. Press others.";
    case "the browser's":
      return "The browser needs these itself. Press others.";
  }
}

/** Every text of the card of shortcuts and its dialog. */
export const texts = {
  title: "Keyboard shortcuts",
  lead: "Press the keys of one to give it others. They are yours in every browser.",
  listed: (keys: string) => `Press ${keys} on any page for those that work there.`,
  off: "Off",
  change: (id: ShortcutId, keys: string | null) =>
    `Change the keys of ${named(shortcutOf(id))}, ${keys === null ? "now off" : `now ${keys}`}`,
  more: (id: ShortcutId) => `More for ${named(shortcutOf(id))}`,
  changeItem: "Change the keys",
  switchOff: "Switch off",
  reset: "Reset",
  resetAll: "Reset all",
  fixed: "These can't be changed",
  dialog: (id: ShortcutId) => `New keys for “${shortcutOf(id).label}”`,
  press: "Press the new keys",
  pressHint: "Escape leaves it as it is.",
  whileWriting: "It also works while you write, if the keys contain Ctrl, ⌘ or Alt.",
  refusal,
  takeOver: "Take them over",
  cancel: "Cancel",
  close: "Close",
  isNow: (id: ShortcutId, keys: string) => `${named(shortcutOf(id))} is ${keys} now.`,
  isOff: (id: ShortcutId) => `${named(shortcutOf(id))} is off.`,
  allReset: "All shortcuts have their first keys again.",
} as const;
