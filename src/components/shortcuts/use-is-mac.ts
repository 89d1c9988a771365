"use client";

import { useOs } from "@mantine/hooks";

/** Whether the keyboard has ⌘ and ⌥. */
export function useIsMac(): boolean {
  const os = useOs();
  return os === "macos" || os === "ios";
}
