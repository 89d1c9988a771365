"use client";

import { useState } from "react";

export type ActDialogKind = "move" | "copy" | "tag";

/** The dialogs of acts on pictures: one at a time, opened from the menu, the bar and the keyboard. */
export function useActDialogs() {
  const [opened, setOpened] = useState<{ kind: ActDialogKind; ids: readonly string[] } | null>(null);
  return {
    opened,
    isOpen: opened !== null,
    open: (kind: ActDialogKind, ids: readonly string[]) => {
      if (ids.length > 0) setOpened({ kind, ids });
    },
    close: () => setOpened(null),
  };
}
export type ActDialogs = ReturnType<typeof useActDialogs>;
