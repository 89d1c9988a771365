"use client";

import { ActionIcon, Group, Input, Text } from "@mantine/core";
import { IconArrowsLeftRight, IconLock, IconLockOpen } from "@tabler/icons-react";
import { NumberField } from "@/components/fields/number-field";
import { Hint } from "@/components/hint/hint";
import { ratioOf, type Size, sizeLimits, sizeProblems, snapSide } from "@/lib/aspects";
import type { Model } from "@/lib/models";
import { AspectButtons } from "./aspect-buttons";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import type { FieldErrors } from "./use-enqueue";

interface SizeFieldProps {
  size: Size;
  isLocked: boolean;
  model: Model;
  onChange: (change: Partial<Size> & { isSizeLocked?: boolean }) => void;
  errors: FieldErrors;
}

export function SizeField({ size, isLocked, model, onChange, errors }: SizeFieldProps) {
  const { minSide, maxSide, multipleOf } = sizeLimits(model.limits);
  const problems = sizeProblems(size, model.limits);
  const error = problems.width ?? problems.height ?? errors.width ?? errors.height;
  const common = { min: minSide, max: maxSide, step: multipleOf, multipleOf, allowDecimal: false };
  const ratio = ratioOf(size);
  const lockLabel = texts.lockRatio;
  return (
    <Input.Wrapper label={texts.size} error={error} labelElement="div">
      <AspectButtons size={size} model={model} onChange={onChange} />
      <Group gap={4} wrap="nowrap" className={classes.sides}>
        <NumberField
          {...common}
          aria-label={texts.width}
          leftSection={<Text size="xs">W</Text>}
          value={size.width}
          error={Boolean(problems.width ?? errors.width)}
          onChange={(width) =>
            onChange({ width, ...(isLocked && { height: snapSide(width / ratio, model.limits) }) })
          }
        />
        <Hint label={texts.swap}>
          <ActionIcon
            aria-label={texts.swap}
            onClick={() => onChange({ width: size.height, height: size.width })}
          >
            <IconArrowsLeftRight size={18} stroke={1.5} />
          </ActionIcon>
        </Hint>
        <NumberField
          {...common}
          aria-label={texts.height}
          leftSection={<Text size="xs">H</Text>}
          value={size.height}
          error={Boolean(problems.height ?? errors.height)}
          onChange={(height) =>
            onChange({ height, ...(isLocked && { width: snapSide(height * ratio, model.limits) }) })
          }
        />
        <Hint label={lockLabel}>
          <ActionIcon
            aria-label={lockLabel}
            aria-pressed={isLocked}
            variant={isLocked ? "light" : "subtle"}
            color={isLocked ? undefined : "gray"}
            onClick={() => onChange({ isSizeLocked: !isLocked })}
          >
            {isLocked ? <IconLock size={18} stroke={1.5} /> : <IconLockOpen size={18} stroke={1.5} />}
          </ActionIcon>
        </Hint>
      </Group>
    </Input.Wrapper>
  );
}
