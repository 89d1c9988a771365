let isOpen = false;
const listeners = new Set<() => void>();

function set(next: boolean) {
  isOpen = next;
  for (const listener of listeners) listener();
}

/** Opened by the keyboard, the account menu and the palette alike. */
export const shortcutsDialog = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => isOpen,
  readOnServer: () => false,
  open: () => set(true),
  close: () => set(false),
};
