import {
  type FixedShortcutId,
  fixedShortcutIds,
  fixedShortcutOf,
  isShortcutId,
  mapShortcuts,
  type ShortcutGroup,
  type ShortcutId,
  shortcutIds,
  shortcutOf,
} from "./shortcut-catalogue";
import { normaliseKeys } from "./shortcut-keys";

/** What a person chose: other keys, or null for switched off. What isn't in it has its default. */
export type OwnShortcuts = Partial<Record<ShortcutId, string | null>>;
/** The keys of every shortcut now; null where it has none. */
export type Bindings = Readonly<Record<ShortcutId, string | null>>;

const meet = (one: ShortcutGroup, other: ShortcutGroup) =>
  one === other || one === "Everywhere" || other === "Everywhere";

/** Of what was stored, that which this version knows and can bind. */
export function readShortcuts(stored: Readonly<Record<string, unknown>>): OwnShortcuts {
  const own: OwnShortcuts = {};
  for (const [id, value] of Object.entries(stored)) {
    if (!isShortcutId(id)) continue;
    const keys = typeof value === "string" ? normaliseKeys(value) : null;
    if (value === null || keys !== null) own[id] = keys;
  }
  return own;
}

/**
 * What a person chose comes before every default, so that a shortcut added later can't double a
 * combination that is theirs; among equals the first in the catalogue has it.
 */
export function resolveBindings(own: OwnShortcuts): Bindings {
  const isChosen = (id: ShortcutId) => own[id] !== undefined;
  const inOrder = [...shortcutIds.filter(isChosen), ...shortcutIds.filter((id) => !isChosen(id))];
  const given = new Map<ShortcutId, string | null>();
  for (const id of inOrder) {
    const { group, keys: byDefault } = shortcutOf(id);
    const keys = own[id] === undefined ? byDefault : own[id];
    const isTaken = [...given].some(
      ([other, held]) => keys !== null && held === keys && meet(group, shortcutOf(other).group),
    );
    given.set(id, isTaken ? null : keys);
  }
  return mapShortcuts((id) => given.get(id) ?? null);
}

/** `own` after the changes; what is as the catalogue has it isn't kept. */
export function changeShortcuts(own: OwnShortcuts, changes: OwnShortcuts): OwnShortcuts {
  const next: OwnShortcuts = { ...own, ...changes };
  for (const id of shortcutIds) if (next[id] === shortcutOf(id).keys) delete next[id];
  return next;
}

export type Verdict =
  | { is: "free" }
  /** Others have them, who can do without. */
  | { is: "held"; by: ShortcutId[] }
  | { is: "fixed"; by: FixedShortcutId }
  /** They press, leave or walk through what is on the page. */
  | { is: "the page's" }
  | { is: "the browser's" };

const ofThePage = ["Enter", "shift+Enter", "Space", "shift+Space", "Tab", "shift+Tab", "Escape"];

/** What the browser or the system does before the page is asked, or what people would miss at once. */
const ofTheBrowser = new Set([
  ...["mod+W", "mod+T", "mod+N", "mod+shift+W", "mod+shift+T", "mod+shift+N", "mod+Q", "alt+F4"],
  ...[
    "mod+Tab",
    "mod+shift+Tab",
    "mod+PageUp",
    "mod+PageDown",
    "alt+ArrowLeft",
    "alt+ArrowRight",
    "alt+Home",
  ],
  ...["mod+R", "mod+shift+R", "mod+L", "F5", "F11", "F12", "mod+shift+I", "mod+shift+J"],
  ...["mod+C", "mod+X", "mod+V", "mod+Z", "mod+shift+Z", "mod+Y", "mod+[plus]", "mod+-"],
  ...Array.from({ length: 10 }, (_, digit) => `mod+${digit}`),
]);

/** Whether a shortcut may have these keys, which are in the form of `normaliseKeys`. */
export function judgeKeys(id: ShortcutId, keys: string, bindings: Bindings): Verdict {
  if (ofThePage.includes(keys)) return { is: "the page's" };
  if (ofTheBrowser.has(keys)) return { is: "the browser's" };
  const { group } = shortcutOf(id);
  const fixed = fixedShortcutIds.find((other) => {
    const entry = fixedShortcutOf(other);
    return entry.keys.includes(keys) && meet(group, entry.group);
  });
  if (fixed) return { is: "fixed", by: fixed };
  const by = shortcutIds.filter(
    (other) => other !== id && bindings[other] === keys && meet(group, shortcutOf(other).group),
  );
  return by.length > 0 ? { is: "held", by } : { is: "free" };
}
