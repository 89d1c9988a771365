"use client";

import { Group, Modal, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { Keys } from "./keys";
import { shortcutRegistry } from "./shortcut-registry";

interface ShortcutsDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** What the keyboard can do on the page behind it. */
export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const groups = useSyncExternalStore(
    shortcutRegistry.subscribe,
    shortcutRegistry.read,
    shortcutRegistry.read,
  );
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Keyboard shortcuts"
      size={groups.size > 1 ? "lg" : "md"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <SimpleGrid cols={{ base: 1, xs: Math.min(groups.size, 2) }} spacing="xl" verticalSpacing="lg">
        {[...groups].map(([group, shortcuts]) => (
          <Stack key={group} gap="xs" component="section">
            <Title order={3} c="dimmed">
              {group}
            </Title>
            {shortcuts.map(({ keys, label }) => (
              <Group key={keys + label} justify="space-between" wrap="nowrap" gap="md">
                <Text size="sm">{label}</Text>
                <Keys keys={keys} />
              </Group>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
