"use client";

import { Button, Group, Text } from "@mantine/core";
import { useId } from "react";
import { NumberField } from "@/components/fields/number-field";
import { ShortcutKeys } from "@/components/shortcuts/shortcut-keys";
import { generationLimits } from "@/lib/generation-limits";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";

interface GenerateBarProps {
  count: number;
  onCountChange: (count: number) => void;
  /** Why it can't be pressed; null when it can. */
  reason: string | null;
  onGenerate: () => void;
}

/** Stays at the bottom of the column. */
export function GenerateBar({ count, onCountChange, reason, onGenerate }: GenerateBarProps) {
  const id = useId();
  return (
    <div className={classes.bar}>
      <Group gap="xs" wrap="nowrap">
        <NumberField
          className={classes.count}
          aria-label={texts.count}
          value={count}
          onChange={onCountChange}
          min={1}
          max={generationLimits.count}
          allowDecimal={false}
          size="md"
        />
        <Button
          size="md"
          flex={1}
          aria-disabled={reason !== null}
          data-disabled={reason !== null || undefined}
          aria-describedby={reason ? id : undefined}
          onClick={() => {
            if (reason === null) onGenerate();
          }}
          rightSection={
            reason === null && (
              <span className={classes.barKeys}>
                <ShortcutKeys id="generate.run" />
              </span>
            )
          }
        >
          {texts.generate}
        </Button>
      </Group>
      <Text id={id} size="xs" c="dimmed" className={classes.reason} aria-live="polite">
        {reason}
      </Text>
    </div>
  );
}
