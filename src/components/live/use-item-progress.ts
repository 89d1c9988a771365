"use client";

import { useCallback, useSyncExternalStore } from "react";
import { type ItemProgress, progressStore } from "./progress-store";

/** How far one of my items is; undefined until its engine has said something. */
export function useItemProgress(itemId: string | undefined): ItemProgress | undefined {
  const read = useCallback(
    () => (itemId === undefined ? undefined : progressStore.read().byItemId.get(itemId)),
    [itemId],
  );
  return useSyncExternalStore(progressStore.subscribe, read, () => undefined);
}
