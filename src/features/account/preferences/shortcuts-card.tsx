"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { shortcutsDialog } from "@/components/shortcuts/dialog-store";
import { Keys } from "@/components/shortcuts/keys";
import { shortcutRegistry } from "@/components/shortcuts/shortcut-registry";
import { Card } from "../parts/card";

/** Those that work on every page; the others are listed where they work. */
export function ShortcutsCard() {
  const { subscribe, read } = shortcutRegistry;
  const everywhere = useSyncExternalStore(subscribe, read, read).get("Everywhere") ?? [];
  return (
    <Card
      title="Keyboard shortcuts"
      lead="These work everywhere. Press ? on any page to see the others that work there."
    >
      {everywhere.map(({ keys, label }) => (
        <Group key={keys + label} justify="space-between" wrap="nowrap" gap="md">
          <Text size="sm">{label}</Text>
          <Keys keys={keys} />
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={shortcutsDialog.open}
          leftSection={<IconKeyboard size={18} stroke={1.5} />}
        >
          Show what works here
        </Button>
      </Group>
    </Card>
  );
}
