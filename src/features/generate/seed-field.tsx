"use client";

import { ActionIcon, Group, Input, NumberInput } from "@mantine/core";
import { IconDice5, IconLock, IconLockOpen } from "@tabler/icons-react";
import { useId } from "react";
import { Hint } from "@/components/hint/hint";
import type { GenerateForm } from "@/lib/generate-form";
import { generationLimits } from "@/lib/generation-limits";
import { texts } from "./generate.texts";

interface SeedFieldProps {
  seed: number | null;
  isLocked: boolean;
  onChange: (change: Pick<GenerateForm, "seed" | "isSeedLocked">) => void;
  error: string | undefined;
}

const drawn = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** Empty and unlocked, the server draws one for each picture; what is typed or drawn here is kept. */
export function SeedField({ seed, isLocked, onChange, error }: SeedFieldProps) {
  const id = useId();
  const lockLabel = isLocked ? texts.unlockSeed : texts.lockSeed;
  return (
    <Input.Wrapper
      id={id}
      label={texts.seed}
      description={isLocked ? texts.seedLockedHint : undefined}
      error={error}
      inputWrapperOrder={["label", "input", "description", "error"]}
    >
      <Group gap={4} wrap="nowrap">
        <NumberInput
          id={id}
          placeholder={texts.seedRandom}
          value={isLocked && seed !== null ? seed : ""}
          onChange={(value) =>
            onChange(
              typeof value === "number"
                ? { seed: value, isSeedLocked: true }
                : { seed: null, isSeedLocked: false },
            )
          }
          min={0}
          max={generationLimits.seed}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          error={Boolean(error)}
          flex={1}
        />
        <Hint label={texts.dice}>
          <ActionIcon aria-label={texts.dice} onClick={() => onChange({ seed: drawn(), isSeedLocked: true })}>
            <IconDice5 size={18} stroke={1.5} />
          </ActionIcon>
        </Hint>
        <Hint label={lockLabel}>
          <ActionIcon
            aria-label={texts.lockSeed}
            aria-pressed={isLocked}
            variant={isLocked ? "light" : "subtle"}
            color={isLocked ? undefined : "gray"}
            onClick={() =>
              onChange(isLocked ? { isSeedLocked: false } : { seed: seed ?? drawn(), isSeedLocked: true })
            }
          >
            {isLocked ? <IconLock size={18} stroke={1.5} /> : <IconLockOpen size={18} stroke={1.5} />}
          </ActionIcon>
        </Hint>
      </Group>
    </Input.Wrapper>
  );
}
