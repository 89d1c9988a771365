let isWanted = false;
const listeners = new Set<() => void>();

export const paletteStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => isWanted,
  readOnServer: () => false,
};

function set(next: boolean) {
  isWanted = next;
  for (const listener of listeners) listener();
}

export const openPalette = () => set(true);
export const closePalette = () => set(false);
