export interface Shortcut {
  /** As Mantine writes them: "mod+Enter", "ArrowLeft", "shift+?"; `mod` is ⌘ on a Mac, Ctrl elsewhere. */
  keys: string;
  /** What it does: "Make the pictures". */
  label: string;
  /** Missing: the component binds the keys itself and only lists them. */
  run?: (event: KeyboardEvent) => void;
  /** Also while the cursor is in a field. */
  inFields?: boolean;
}

export type ListedShortcut = Pick<Shortcut, "keys" | "label">;
export type ShortcutGroups = ReadonlyMap<string, readonly ListedShortcut[]>;

let groups: ShortcutGroups = new Map();
const listeners = new Set<() => void>();

function publish(next: ShortcutGroups) {
  groups = next;
  for (const listener of listeners) listener();
}

/** Every shortcut that works on the page at this moment. */
export const shortcutRegistry = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => groups,
  /** Returns the way to take them out again. */
  add(group: string, shortcuts: readonly ListedShortcut[]) {
    publish(new Map([...groups, [group, [...(groups.get(group) ?? []), ...shortcuts]]]));
    return () => {
      const rest = (groups.get(group) ?? []).filter((shortcut) => !shortcuts.includes(shortcut));
      const others = [...groups].filter(([name]) => name !== group);
      publish(new Map(rest.length > 0 ? [...groups, [group, rest]] : others));
    };
  },
};
