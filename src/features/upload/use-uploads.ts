"use client";

import { useMemo, useSyncExternalStore } from "react";
import { uploads } from "./queue";
import { inOrder, sumsOf } from "./upload-item";

/** What is on its way, as often as it is worth drawing. */
export function useUploads() {
  const items = useSyncExternalStore(uploads.subscribe, uploads.read, uploads.read);
  const isPaused = useSyncExternalStore(uploads.subscribe, uploads.isPaused, () => false);
  const ordered = useMemo(() => inOrder(items), [items]);
  const sums = useMemo(() => sumsOf(items), [items]);
  return { items: ordered, sums, isPaused };
}
