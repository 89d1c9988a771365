"use client";

import { Button, Group, Text } from "@mantine/core";
import { hideNotice, showNotice } from "./notice-store";

interface NotifyOptions {
  /** A button that takes the act back. */
  undo?: () => void;
  /** A button that leads to what is told of. */
  act?: { label: string; run: () => void };
}

/** One line, bottom right, gone after six seconds. */
export function notify(message: string, { undo, act }: NotifyOptions = {}): void {
  const button = undo ? { label: "Undo", run: undo } : act;
  const id = crypto.getRandomValues(new Uint32Array(2)).join("");
  showNotice({
    id,
    autoClose: 6000,
    closeButtonProps: { "aria-label": "Close" },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        {button && (
          <Button
            size="xs"
            variant="light"
            onClick={() => {
              hideNotice(id);
              button.run();
            }}
          >
            {button.label}
          </Button>
        )}
      </Group>
    ),
  });
}
