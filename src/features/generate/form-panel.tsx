"use client";

import { IconPlugConnectedX } from "@tabler/icons-react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { EmptyState } from "@/components/states/empty-state";
import { FormColumn } from "./form-column";
import { FormSkeleton } from "./form-skeleton";
import { texts } from "./generate.texts";
import type { Generate } from "./use-generate";

/** The form, or why there is none. */
export function FormPanel({ generate }: { generate: Generate }) {
  const { models, model, values } = generate;
  if (models.error && !model)
    return (
      <ErrorPanel error={models.error} title={texts.modelsFailed} onRetry={() => void models.refetch()} />
    );
  if (models.data && !model)
    return (
      <EmptyState icon={<IconPlugConnectedX size={28} stroke={1.25} />} title={texts.noModel}>
        {texts.noEngine}
      </EmptyState>
    );
  if (!model || !values || !generate.isLoaded) return <FormSkeleton />;
  return (
    <FormColumn
      models={models.models}
      model={model}
      missingModel={generate.missingModel}
      values={values}
      set={generate.set}
      errors={generate.errors}
      reason={generate.reason}
      onGenerate={generate.generate}
    />
  );
}
