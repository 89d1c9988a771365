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
  const parts = keys.split("+").filter((part) => part !== "");
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
