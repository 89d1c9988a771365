"use client";

import { Group, Modal, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useSyncExternalStore } from "react";
import {
  fixedShortcutIds,
  fixedShortcutOf,
  shortcutGroups,
  shortcutIds,
  shortcutOf,
} from "@/lib/shortcut-catalogue";
import { ShortcutKeys } from "./shortcut-keys";
import { shortcutRegistry } from "./shortcut-registry";
import { useBindings } from "./use-bindings";

interface ShortcutsDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** What the keyboard can do on the page behind it. */
export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const { subscribe, read } = shortcutRegistry;
  const mounted = new Set(useSyncExternalStore(subscribe, read, read).flat());
  const bindings = useBindings();
  const listed = [
    ...shortcutIds.filter((id) => bindings[id] !== null).map((id) => ({ id, ...shortcutOf(id) })),
    ...fixedShortcutIds.map((id) => ({ id, ...fixedShortcutOf(id) })),
  ].filter(({ id }) => mounted.has(id));
  const groups = shortcutGroups.filter((name) => listed.some(({ group }) => group === name));
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Keyboard shortcuts"
      size={groups.length > 1 ? "lg" : "md"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <SimpleGrid cols={{ base: 1, xs: Math.min(groups.length, 2) }} spacing="xl" verticalSpacing="lg">
        {groups.map((name) => (
          <Stack key={name} gap="xs" component="section">
            <Title order={3} c="dimmed">
              {name}
            </Title>
            {listed
              .filter(({ group }) => group === name)
              .map(({ id, label }) => (
                <Group key={id} justify="space-between" wrap="nowrap" gap="md">
                  <Text size="sm">{label}</Text>
                  <ShortcutKeys id={id} />
                </Group>
              ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
