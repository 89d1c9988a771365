"use client";

import { NumberInput, type NumberInputProps } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import classes from "./number-field.module.css";

interface NumberFieldProps
  extends Omit<NumberInputProps, "value" | "defaultValue" | "onChange" | "min" | "max" | "step"> {
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** Only multiples of this are taken; others go to the nearest. */
  multipleOf?: number;
}

/**
 * A number that is always usable: what is typed counts as soon as it is in range, and is brought into range
 * on leaving the field, never while typing.
 */
export function NumberField({ value, onChange, min, max, step = 1, multipleOf, ...rest }: NumberFieldProps) {
  const [draft, setDraft] = useState<number | string | null>(null);
  const settled = (typed: number) => {
    const snapped = multipleOf ? Math.round(typed / multipleOf) * multipleOf : typed;
    return Math.min(max, Math.max(min, snapped));
  };
  const settle = () => {
    if (typeof draft === "number" && settled(draft) !== value) onChange(settled(draft));
    setDraft(null);
  };
  return (
    <NumberInput
      {...rest}
      value={draft ?? value}
      min={min}
      max={max}
      step={step}
      clampBehavior="none"
      classNames={{ controls: classes.controls }}
      onChange={(typed) => {
        setDraft(typed);
        if (typeof typed === "number" && settled(typed) === typed) onChange(typed);
      }}
      onBlur={settle}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === "Enter") settle();
        rest.onKeyDown?.(event);
      }}
    />
  );
}
