"use client";

import { Group, Text, UnstyledButton } from "@mantine/core";
import { useCopy } from "@/components/clipboard/use-copy";
import classes from "./request-id.module.css";

/** The request's id, copied when pressed, so that an administrator finds it in the log. */
export function RequestId({ id }: { id: string }) {
  const { isCopied, copy } = useCopy();
  return (
    <UnstyledButton
      onClick={() => copy(id)}
      className={classes.root}
      aria-label={`Copy the request id ${id}`}
    >
      <Group gap={6} wrap="nowrap">
        <Text size="xs" c="dimmed" className={classes.label}>
          Request id
        </Text>
        <Text size="xs" ff="monospace" truncate>
          {id}
        </Text>
        <Text size="xs" c="dimmed" aria-live="polite">
          {isCopied ? "copied" : "copy"}
        </Text>
      </Group>
    </UnstyledButton>
  );
}
