"use client";

import { Group, Kbd, VisuallyHidden } from "@mantine/core";
import { drawnKeys, spokenKeys } from "./key-words";
import { useIsMac } from "./use-is-mac";

/** Draws "mod+Enter" as the keys of this computer. */
export function Keys({ keys }: { keys: string }) {
  const isMac = useIsMac();
  return (
    <Group component="span" gap={4} wrap="nowrap" display="inline-flex">
      <VisuallyHidden>{spokenKeys(keys, isMac)}</VisuallyHidden>
      {drawnKeys(keys, isMac).map((part) => (
        <Kbd key={part} size="xs" aria-hidden>
          {part}
        </Kbd>
      ))}
    </Group>
  );
}
