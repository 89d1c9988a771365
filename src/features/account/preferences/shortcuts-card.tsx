"use client";

import { Button, Group, Text, Title, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { Keys } from "@/components/shortcuts/keys";
import { judgeKeys } from "@/lib/shortcut-bindings";
import {
  fixedShortcutIds,
  fixedShortcutOf,
  type ShortcutId,
  shortcutGroups,
  shortcutIds,
  shortcutOf,
} from "@/lib/shortcut-catalogue";
import { Card } from "../parts/card";
import { KeysDialog } from "./keys-dialog";
import { ShortcutRow } from "./shortcut-row";
import { texts } from "./shortcuts.texts";
import classes from "./shortcuts-card.module.css";
import { useOwnShortcuts } from "./use-own-shortcuts";

interface Asked {
  id: ShortcutId;
  wanted: string | null;
}

/** All of them, with the person's own keys. */
export function ShortcutsCard() {
  const acts = useOwnShortcuts();
  const [asked, setAsked] = useState<Asked>({ id: "everywhere.palette", wanted: null });
  const [isOpen, setIsOpen] = useState(false);
  const ask = (id: ShortcutId, wanted: string | null) => {
    setAsked({ id, wanted });
    setIsOpen(true);
  };
  const reset = (id: ShortcutId) => {
    const { keys } = shortcutOf(id);
    if (judgeKeys(id, keys, acts.bindings).is === "free") acts.give(id, keys);
    else ask(id, keys);
  };
  const help = acts.bindings["everywhere.shortcuts"];

  return (
    <Card
      title={texts.title}
      lead={`${texts.lead}${help === null ? "" : ` ${texts.listed(acts.drawn(help))}`}`}
    >
      {shortcutGroups.map((group) => (
        <div key={group}>
          <Title order={3} c="dimmed" mb={4}>
            {group}
          </Title>
          <ul className={classes.list} aria-label={group}>
            {shortcutIds
              .filter((id) => shortcutOf(id).group === group)
              .map((id) => (
                <ShortcutRow
                  key={id}
                  id={id}
                  acts={acts}
                  onChange={() => ask(id, null)}
                  onReset={() => reset(id)}
                />
              ))}
            {fixedShortcutIds
              .map((id) => ({ id, ...fixedShortcutOf(id) }))
              .filter((fixed) => fixed.group === group)
              .map(({ id, label, keys }) => (
                <li key={id} className={classes.row}>
                  <Text size="sm" c="dimmed" className={classes.label}>
                    {label}
                  </Text>
                  <span className={classes.fixed} title={texts.fixed}>
                    <Keys keys={keys[0]} />
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <Group>
        <Button
          variant="default"
          aria-disabled={!acts.hasOwn}
          data-disabled={!acts.hasOwn || undefined}
          onClick={() => acts.hasOwn && acts.resetAll()}
        >
          {texts.resetAll}
        </Button>
      </Group>
      <VisuallyHidden role="status">{acts.said}</VisuallyHidden>
      {/* There from the start: a dialog that begins open doesn't give the focus back. */}
      <KeysDialog
        {...asked}
        isOpen={isOpen}
        acts={acts}
        onWant={(wanted) => setAsked({ ...asked, wanted })}
        onClose={() => setIsOpen(false)}
      />
    </Card>
  );
}
