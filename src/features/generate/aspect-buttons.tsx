"use client";

import { UnstyledButton } from "@mantine/core";
import { areaToKeep, aspectOf, aspects, type Size, sizeForRatio } from "@/lib/aspects";
import type { Model } from "@/lib/models";
import classes from "./generate.module.css";

interface AspectButtonsProps {
  size: Size;
  model: Model;
  onChange: (size: Size) => void;
}

const longSide = 18;

export function AspectButtons({ size, model, onChange }: AspectButtonsProps) {
  const current = aspectOf(size);
  return (
    <div className={classes.aspects}>
      {aspects.map(({ name, ratio }) => (
        <UnstyledButton
          key={name}
          className={classes.aspect}
          aria-pressed={name === current}
          onClick={() => onChange(sizeForRatio(ratio, areaToKeep(size, model), model.limits))}
        >
          <span className={classes.aspectBox} aria-hidden>
            <span
              className={classes.aspectShape}
              style={{ width: longSide * Math.min(1, ratio), height: longSide * Math.min(1, 1 / ratio) }}
            />
          </span>
          {name}
        </UnstyledButton>
      ))}
    </div>
  );
}
