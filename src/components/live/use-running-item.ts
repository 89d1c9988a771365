"use client";

import { useSyncExternalStore } from "react";
import { type ItemProgress, progressStore } from "./progress-store";
import { useIsRunning } from "./use-is-running";

const readLatest = () => progressStore.read().latest;
const readNothing = () => undefined;

/** The newest progress among my running items; undefined when none of mine runs or none has reported yet. */
export function useRunningItem(): ItemProgress | undefined {
  const latest = useSyncExternalStore(progressStore.subscribe, readLatest, readNothing);
  return useIsRunning() ? latest : undefined;
}
