import type { AnyShortcutId } from "@/lib/shortcut-catalogue";

let mounted: readonly (readonly AnyShortcutId[])[] = [];
const listeners = new Set<() => void>();

function publish(next: typeof mounted) {
  mounted = next;
  for (const listener of listeners) listener();
}

/** Every shortcut that works on the page at this moment, a list for each component that has some. */
export const shortcutRegistry = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => mounted,
  /** Returns the way to take them out again. */
  add(ids: readonly AnyShortcutId[]) {
    publish([...mounted, ids]);
    return () => publish(mounted.filter((list) => list !== ids));
  },
};
