"use client";

import { Select, Switch } from "@mantine/core";
import { NumberSlider } from "@/components/fields/number-slider";
import type { ResolvedForm } from "@/lib/generate-form";
import type { Model } from "@/lib/models";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import type { FieldErrors } from "./use-enqueue";
import type { SetForm } from "./use-form";

interface ModelFieldsProps {
  model: Model;
  values: ResolvedForm;
  set: SetForm;
  errors: FieldErrors;
}

/** What the chosen model can be told; nothing that it can't. */
export function ModelFields({ model, values, set, errors }: ModelFieldsProps) {
  const { steps, cfgScale, samplers, schedulers, stepsHint } = model.capabilities;
  return (
    <>
      {steps && values.steps !== undefined && (
        <NumberSlider
          label={texts.steps}
          hint={stepsHint}
          error={errors.steps}
          value={values.steps}
          onChange={(value) => set({ steps: value })}
          min={steps.min}
          max={steps.max}
        />
      )}
      {cfgScale && values.cfgScale !== undefined && (
        <NumberSlider
          label={texts.cfgScale}
          hint={texts.cfgHint}
          error={errors.cfgScale}
          value={values.cfgScale}
          onChange={(value) => set({ cfgScale: value })}
          min={cfgScale.min}
          max={cfgScale.max}
          step={0.5}
        />
      )}
      {samplers.length > 0 && (
        <Select
          classNames={{ option: classes.option }}
          label={texts.sampler}
          data={samplers}
          value={values.sampler ?? null}
          onChange={(sampler) => sampler && set({ sampler })}
          allowDeselect={false}
          searchable
          error={errors.sampler}
        />
      )}
      {schedulers.length > 0 && (
        <Select
          classNames={{ option: classes.option }}
          label={texts.scheduler}
          data={schedulers}
          value={values.scheduler ?? null}
          onChange={(scheduler) => scheduler && set({ scheduler })}
          allowDeselect={false}
          searchable
          error={errors.scheduler}
        />
      )}
      {values.transparentBackground !== undefined && (
        <Switch
          classNames={{ label: classes.switchLabel }}
          label={texts.transparent}
          checked={values.transparentBackground}
          onChange={(event) => set({ transparentBackground: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
