"use client";

import { ActionIcon, Button, Menu, Text } from "@mantine/core";
import { IconDots, IconKeyboard, IconKeyboardOff, IconRestore } from "@tabler/icons-react";
import { Keys } from "@/components/shortcuts/keys";
import { type ShortcutId, shortcutOf } from "@/lib/shortcut-catalogue";
import { texts } from "./shortcuts.texts";
import classes from "./shortcuts-card.module.css";
import type { OwnShortcutActs } from "./use-own-shortcuts";

interface ShortcutRowProps {
  id: ShortcutId;
  acts: OwnShortcutActs;
  onChange: () => void;
  onReset: () => void;
}

const icon = { size: 18, stroke: 1.5 };

export function ShortcutRow({ id, acts, onChange, onReset }: ShortcutRowProps) {
  const { label, keys: first } = shortcutOf(id);
  const keys = acts.bindings[id];
  return (
    <li className={classes.row}>
      <Text size="sm" className={classes.label}>
        {label}
      </Text>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        px="xs"
        miw={40}
        onClick={onChange}
        aria-label={texts.change(id, keys === null ? null : acts.spoken(keys))}
      >
        {keys === null ? <span className={classes.off}>{texts.off}</span> : <Keys keys={keys} />}
      </Button>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon aria-label={texts.more(id)}>
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKeyboard {...icon} />} onClick={onChange}>
            {texts.changeItem}
          </Menu.Item>
          {keys !== null && (
            <Menu.Item leftSection={<IconKeyboardOff {...icon} />} onClick={() => acts.switchOff(id)}>
              {texts.switchOff}
            </Menu.Item>
          )}
          {keys !== first && (
            <Menu.Item
              leftSection={<IconRestore {...icon} />}
              rightSection={<Keys keys={first} />}
              onClick={onReset}
            >
              {texts.reset}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
