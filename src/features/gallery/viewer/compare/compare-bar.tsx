"use client";

import { ActionIcon, Button, Group } from "@mantine/core";
import { IconListDetails, IconSwitchHorizontal, IconX } from "@tabler/icons-react";
import { Hint } from "@/components/hint/hint";
import classes from "../viewer.module.css";
import { texts } from "../viewer.texts";

export type CompareMode = "slider" | "sides";

interface CompareBarProps {
  mode: CompareMode;
  onMode: (mode: CompareMode) => void;
  areDifferencesOpen: boolean;
  onDifferences: () => void;
  onSwap: () => void;
  onEnd: () => void;
}

const icon = { size: 20, stroke: 1.5 };
const modes = [
  { value: "slider", label: texts.slider },
  { value: "sides", label: texts.sides },
] as const;

export function CompareBar({
  mode,
  onMode,
  areDifferencesOpen,
  onDifferences,
  onSwap,
  onEnd,
}: CompareBarProps) {
  return (
    <div className={classes.bar}>
      <Hint label={texts.endCompare} side="bottom">
        <ActionIcon aria-label={texts.endCompare} onClick={onEnd}>
          <IconX {...icon} />
        </ActionIcon>
      </Hint>
      <Button.Group>
        {modes.map(({ value, label }) => (
          <Button
            key={value}
            size="xs"
            variant={value === mode ? "light" : "default"}
            aria-pressed={value === mode}
            onClick={() => onMode(value)}
          >
            {label}
          </Button>
        ))}
      </Button.Group>
      <Group gap={4} wrap="nowrap">
        <Hint label={texts.swap} side="bottom">
          <ActionIcon aria-label={texts.swap} onClick={onSwap}>
            <IconSwitchHorizontal {...icon} />
          </ActionIcon>
        </Hint>
        <Hint label={texts.differences} side="bottom">
          <ActionIcon
            aria-label={texts.differences}
            aria-pressed={areDifferencesOpen}
            onClick={onDifferences}
          >
            <IconListDetails {...icon} />
          </ActionIcon>
        </Hint>
      </Group>
    </div>
  );
}
