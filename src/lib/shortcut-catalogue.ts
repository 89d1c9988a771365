interface Entry {
  /** Where it works; "Everywhere" is every page of the studio. */
  group: "Everywhere" | "Generate" | "Gallery" | "Viewer";
  /** What it does. */
  label: string;
  /** Unless the person chose others; in the form of `normaliseKeys`. */
  keys: string;
  /** Also while the cursor is in a field, provided that the keys write nothing. */
  inFields?: boolean;
}
export type ShortcutGroup = Entry["group"];

/** Every shortcut whose keys a person may change, in the order in which they are listed: a line each. */
export const shortcuts = {
  "everywhere.palette": { group: "Everywhere", label: "Search and commands", keys: "mod+K", inFields: true },
  "everywhere.shortcuts": { group: "Everywhere", label: "Show the shortcuts of the page", keys: "?" },
  "generate.run": { group: "Generate", label: "Generate", keys: "mod+Enter", inFields: true },
  "gallery.star": { group: "Gallery", label: "Star", keys: "." },
  "gallery.move": { group: "Gallery", label: "Move to a board", keys: "M" },
  "gallery.tag": { group: "Gallery", label: "Tag", keys: "T" },
  "gallery.download": { group: "Gallery", label: "Download", keys: "D" },
  "gallery.selectAll": { group: "Gallery", label: "Select all that match", keys: "mod+A" },
  "gallery.delete": { group: "Gallery", label: "Move to the trash", keys: "Delete" },
  "gallery.upload": { group: "Gallery", label: "Upload pictures", keys: "U" },
  "viewer.previous": { group: "Viewer", label: "Previous picture", keys: "ArrowLeft" },
  "viewer.next": { group: "Viewer", label: "Next picture", keys: "ArrowRight" },
  "viewer.full": { group: "Viewer", label: "Full screen", keys: "F" },
  "viewer.details": { group: "Viewer", label: "Details", keys: "I" },
  "viewer.zoomIn": { group: "Viewer", label: "Zoom in", keys: "[plus]" },
  "viewer.zoomOut": { group: "Viewer", label: "Zoom out", keys: "-" },
  "viewer.fit": { group: "Viewer", label: "Show the whole picture", keys: "0" },
  "viewer.actualSize": { group: "Viewer", label: "Show its own pixels", keys: "1" },
  "viewer.compare": { group: "Viewer", label: "Compare with another picture", keys: "C" },
  "viewer.swap": { group: "Viewer", label: "Swap the two compared", keys: "X" },
  "viewer.useAll": { group: "Viewer", label: "Use all in Generate", keys: "A" },
  "viewer.remix": { group: "Viewer", label: "Remix without the seed", keys: "R" },
  "viewer.usePrompt": { group: "Viewer", label: "Use the prompt", keys: "P" },
  "viewer.useSeed": { group: "Viewer", label: "Use the seed", keys: "S" },
  "viewer.useSource": { group: "Viewer", label: "Use as source picture", keys: "E" },
  "viewer.download": { group: "Viewer", label: "Download", keys: "D" },
  "viewer.star": { group: "Viewer", label: "Star", keys: "." },
  "viewer.move": { group: "Viewer", label: "Move to a board", keys: "M" },
  "viewer.delete": { group: "Viewer", label: "Move to the trash", keys: "Delete" },
} as const satisfies Record<string, Entry>;
export type ShortcutId = keyof typeof shortcuts;

interface FixedEntry {
  group: ShortcutGroup;
  label: string;
  /** All that do it; the first is the one that is shown. */
  keys: readonly [string, ...string[]];
}

/** Keys that the components bind themselves: listed, and nobody's to change or to take. */
export const fixedShortcuts = {
  "generate.earlier": { group: "Generate", label: "Earlier prompt", keys: ["alt+ArrowUp"] },
  "generate.later": { group: "Generate", label: "Later prompt", keys: ["alt+ArrowDown"] },
  "gallery.walk": {
    group: "Gallery",
    label: "Walk the grid",
    keys: ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"],
  },
  "gallery.select": { group: "Gallery", label: "Select", keys: ["Space"] },
  "gallery.range": { group: "Gallery", label: "Select up to here", keys: ["shift+Space"] },
  "gallery.clear": { group: "Gallery", label: "Clear the selection", keys: ["Escape"] },
  "viewer.close": { group: "Viewer", label: "Close", keys: ["Escape"] },
} as const satisfies Record<string, FixedEntry>;
export type FixedShortcutId = keyof typeof fixedShortcuts;

export type AnyShortcutId = ShortcutId | FixedShortcutId;

export const isShortcutId = (id: string): id is ShortcutId => Object.hasOwn(shortcuts, id);
export const shortcutIds: readonly ShortcutId[] = Object.keys(shortcuts).filter(isShortcutId);
export const isFixedId = (id: string): id is FixedShortcutId => Object.hasOwn(fixedShortcuts, id);
export const fixedShortcutIds: readonly FixedShortcutId[] = Object.keys(fixedShortcuts).filter(isFixedId);

export const mapShortcuts = <Value>(map: (id: ShortcutId) => Value) =>
  Object.fromEntries(shortcutIds.map((id) => [id, map(id)])) as Record<ShortcutId, Value>;

/** Widened, so that what only some entries have can be asked of each. */
export const shortcutOf = (id: ShortcutId): Entry => shortcuts[id];
export const fixedShortcutOf = (id: FixedShortcutId): FixedEntry => fixedShortcuts[id];

export const shortcutGroups: readonly ShortcutGroup[] = ["Everywhere", "Generate", "Gallery", "Viewer"];
