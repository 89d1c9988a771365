"use client";

import { Button, Group, Text } from "@mantine/core";
import { hideNotice, showNotice } from "./notice-store";

/** One line, bottom right, gone after six seconds; with `undo`, a button that takes the act back. */
export function notify(message: string, { undo }: { undo?: () => void } = {}): void {
  const id = crypto.getRandomValues(new Uint32Array(2)).join("");
  showNotice({
    id,
    autoClose: 6000,
    closeButtonProps: { "aria-label": "Close" },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button
            size="xs"
            variant="light"
            onClick={() => {
              hideNotice(id);
              undo();
            }}
          >
            Undo
          </Button>
        )}
      </Group>
    ),
  });
}
