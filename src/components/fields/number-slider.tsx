"use client";

import { Group, Input, Slider } from "@mantine/core";
import { useId } from "react";
import { NumberField } from "./number-field";
import classes from "./number-slider.module.css";

interface NumberSliderProps {
  label: string;
  /** Small, beneath the label. */
  hint?: string;
  error?: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
}

export function NumberSlider({ label, hint, error, value, onChange, min, max, step = 1 }: NumberSliderProps) {
  const id = useId();
  const decimals = step < 1 ? 2 : 0;
  return (
    <Input.Wrapper label={label} description={hint} error={error} id={id}>
      <Group gap="md" wrap="nowrap" mt={4}>
        <Slider
          className={classes.slider}
          value={value}
          onChange={onChange}
          min={min}
          max={max}
          step={step}
          label={null}
          size={4}
          thumbSize={18}
          thumbLabel={label}
        />
        <NumberField
          id={id}
          className={classes.number}
          value={value}
          onChange={onChange}
          min={min}
          max={max}
          step={step}
          decimalScale={decimals}
          allowNegative={false}
          hideControls
          size="sm"
        />
      </Group>
    </Input.Wrapper>
  );
}
