"use client";

import { useCallback, useEffect, useRef } from "react";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { type GenerateForm, resolveForm, toRequest, whyNotGenerate } from "@/lib/generate-form";
import type { Model } from "@/lib/models";
import { queueLimits } from "@/lib/queue-limits";
import { trpc } from "@/lib/trpc";
import { texts } from "./generate.texts";
import { useBoards } from "./use-boards";
import { useEnqueue } from "./use-enqueue";
import { useForm } from "./use-form";
import { useModels } from "./use-models";

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Files from elsewhere know a model by its name alone. */
const offeredModel = (models: Model[], { model, modelName }: GenerateForm) =>
  models.find(({ id }) => id === model) ??
  models.find(({ name }) => modelName !== undefined && sameName(name, modelName));

/** The form, the chosen model, and sending the one to the other. `onSent` runs at each press. */
export function useGenerate(onSent: () => void) {
  const { form: own, set, isLoaded } = useForm();
  const models = useModels();
  const { boards, isLoaded: areBoardsLoaded } = useBoards();
  const { enqueue, errors } = useEnqueue();
  const status = trpc.queue.status.useQuery({});

  const isBoardGone = areBoardsLoaded && own.boardId != null && !boards.some(({ id }) => id === own.boardId);
  const form: GenerateForm = isBoardGone ? { ...own, boardId: null } : own;
  const asked = offeredModel(models.models, form);
  const model = asked ?? models.models[0];
  const values = model && resolveForm(form, model);

  const isFull = (status.data?.mine.pending ?? 0) + (values?.count ?? 1) > queueLimits.pendingPerPerson;
  const reason = model
    ? isFull
      ? texts.queueFull(queueLimits.pendingPerPerson)
      : whyNotGenerate(form, model)
    : texts.modelsLoading;

  const send = (change: GenerateForm) => {
    const next = { ...form, ...change };
    if (!model || !isLoaded || isFull || whyNotGenerate(next, model) !== null) return;
    onSent();
    enqueue(toRequest(next, model));
  };
  const latestSend = useRef(send);
  useEffect(() => {
    latestSend.current = send;
  });
  const generate = useCallback(() => latestSend.current({}), []);
  const generateExample = useCallback(
    (prompt: string) => {
      set({ prompt });
      latestSend.current({ prompt });
    },
    [set],
  );
  useShortcuts({ "generate.run": generate });

  return {
    set,
    isLoaded,
    models,
    model,
    /** The model that was asked for and isn't offered. */
    missingModel: model && !asked && form.model !== undefined ? (form.modelName ?? form.model) : null,
    values,
    boardId: form.boardId ?? null,
    reason,
    errors,
    generate,
    generateExample,
  };
}
export type Generate = ReturnType<typeof useGenerate>;
