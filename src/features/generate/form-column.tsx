"use client";

import { Stack } from "@mantine/core";
import type { ResolvedForm } from "@/lib/generate-form";
import type { Model } from "@/lib/models";
import { BoardField } from "./board-field";
import classes from "./generate.module.css";
import { GenerateBar } from "./generate-bar";
import { ModelField } from "./model-field";
import { ModelFields } from "./model-fields";
import { NegativePromptField } from "./negative-prompt-field";
import { PromptField } from "./prompt-field";
import { SeedField } from "./seed-field";
import { SizeField } from "./size-field";
import { SourceField } from "./source-field";
import type { FieldErrors } from "./use-enqueue";
import type { SetForm } from "./use-form";

interface FormColumnProps {
  models: Model[];
  model: Model;
  missingModel: string | null;
  values: ResolvedForm;
  set: SetForm;
  errors: FieldErrors;
  reason: string | null;
  onGenerate: () => void;
}

export function FormColumn(props: FormColumnProps) {
  const { models, model, missingModel, values, set, errors } = props;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => event.preventDefault()}
      aria-label="Generate"
      noValidate
    >
      <Stack gap="md" className={classes.fields}>
        <PromptField value={values.prompt} onChange={(prompt) => set({ prompt })} error={errors.prompt} />
        {values.negativePrompt !== undefined && (
          <NegativePromptField
            value={values.negativePrompt}
            onChange={(negativePrompt) => set({ negativePrompt })}
            error={errors.negativePrompt}
          />
        )}
        <ModelField
          models={models}
          model={model}
          missing={missingModel}
          onChange={(id) => set({ model: id, modelName: undefined })}
          error={errors.model}
        />
        <SizeField
          size={values}
          isLocked={values.isSizeLocked}
          model={model}
          onChange={set}
          errors={errors}
        />
        <ModelFields model={model} values={values} set={set} errors={errors} />
        {model.capabilities.sourceImage && (
          <SourceField
            imageId={values.sourceImageId}
            strength={values.denoisingStrength}
            set={set}
            error={errors.sourceImageId ?? errors.denoisingStrength}
          />
        )}
        <SeedField seed={values.seed} isLocked={values.isSeedLocked} onChange={set} error={errors.seed} />
        <BoardField
          boardId={values.boardId}
          onChange={(boardId) => set({ boardId })}
          error={errors.boardId}
        />
      </Stack>
      <GenerateBar
        count={values.count}
        onCountChange={(count) => set({ count })}
        reason={props.reason}
        onGenerate={props.onGenerate}
      />
    </form>
  );
}
