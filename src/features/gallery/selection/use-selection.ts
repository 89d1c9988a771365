"use client";

import { useSyncExternalStore } from "react";
import { type Chosen, selection } from "./selection-store";

const none: Chosen = new Map();

export const useSelection = (): Chosen =>
  useSyncExternalStore(selection.subscribe, selection.read, () => none);

export const useIsSelected = (id: string): boolean =>
  useSyncExternalStore(
    selection.subscribe,
    () => selection.has(id),
    () => false,
  );
