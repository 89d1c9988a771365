"use client";

import { Alert, Button, Group, Modal, Stack, Text, VisuallyHidden } from "@mantine/core";
import { Keys } from "@/components/shortcuts/keys";
import { judgeKeys } from "@/lib/shortcut-bindings";
import { type ShortcutId, shortcutOf } from "@/lib/shortcut-catalogue";
import { texts } from "./shortcuts.texts";
import classes from "./shortcuts-card.module.css";
import type { OwnShortcutActs } from "./use-own-shortcuts";
import { usePressedKeys } from "./use-pressed-keys";

interface KeysDialogProps {
  id: ShortcutId;
  isOpen: boolean;
  /** Keys that it can't simply have; null before any were pressed. */
  wanted: string | null;
  acts: OwnShortcutActs;
  onWant: (keys: string) => void;
  onClose: () => void;
}

/** Hears the new keys of a shortcut, and says who has them already. */
export function KeysDialog({ id, isOpen, wanted, acts, onWant, onClose }: KeysDialogProps) {
  const verdict = wanted === null ? null : judgeKeys(id, wanted, acts.bindings);
  const refusal = verdict && texts.refusal(verdict);

  const give = (keys: string) => {
    acts.give(id, keys);
    onClose();
  };
  usePressedKeys(isOpen, (keys) => {
    if (judgeKeys(id, keys, acts.bindings).is === "free") give(keys);
    else onWant(keys);
  });

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={texts.dialog(id)}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <Stack gap="md">
        <div>
          {/* A screen reader would keep single letters for itself anywhere but in an application. */}
          <div
            className={classes.press}
            role="application"
            aria-label={texts.press}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it hears keys, so it must be able to have the focus
            tabIndex={0}
            data-autofocus
          >
            {wanted === null ? <Text fw={500}>{texts.press}</Text> : <Keys keys={wanted} />}
            <Text size="sm" c="dimmed">
              {texts.pressHint}
            </Text>
          </div>
          {/* Always there: what comes into it is read out. */}
          <div role="alert">
            {wanted !== null && refusal && (
              <Alert color="yellow" role="presentation" mt="md">
                <VisuallyHidden>{acts.spoken(wanted)}: </VisuallyHidden>
                {refusal}
              </Alert>
            )}
          </div>
        </div>
        {shortcutOf(id).inFields && (
          <Text size="sm" c="dimmed">
            {texts.whileWriting}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          {wanted !== null && verdict?.is === "held" && (
            <Button onClick={() => give(wanted)}>{texts.takeOver}</Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
