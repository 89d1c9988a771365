"use client";

import { Group, Kbd, VisuallyHidden } from "@mantine/core";
import { useOs } from "@mantine/hooks";

const symbols: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Enter: "↵",
  Escape: "Esc",
  Delete: "Del",
  shift: "⇧",
};

function drawn(key: string, isMac: boolean) {
  if (key === "mod") return isMac ? "⌘" : "Ctrl";
  if (key === "alt") return isMac ? "⌥" : "Alt";
  return symbols[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Draws "mod+Enter" as the keys of this computer. */
export function Keys({ keys }: { keys: string }) {
  const os = useOs();
  const isMac = os === "macos" || os === "ios";
  const all = keys.split("+").filter((part) => part !== "");
  // Whether "?" needs Shift differs from keyboard to keyboard, and whoever can type it knows.
  const parts = all.includes("?") ? ["?"] : all;
  return (
    <Group component="span" gap={4} wrap="nowrap" display="inline-flex">
      <VisuallyHidden>{parts.join(" ")}</VisuallyHidden>
      {parts.map((part) => (
        <Kbd key={part} size="xs" aria-hidden>
          {drawn(part, isMac)}
        </Kbd>
      ))}
    </Group>
  );
}
