"use client";

import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { use, useEffect } from "react";
import type { z } from "zod";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { notify } from "@/components/notices/notify";
import type { Settings } from "@/lib/settings";
import { trpc } from "@/lib/trpc";
import { texts } from "./settings.texts";
import { UnsavedContext } from "./unsaved-context";

/**
 * The form of the settings that `schema` picks, saved together. It must stay the same object.
 * `title` names the section in notices and among what is unsaved.
 */
export function useSection<Values extends Partial<Settings>>(
  title: string,
  schema: z.ZodType<Values, Values>,
  settings: Settings,
) {
  const utils = trpc.useUtils();
  const report = use(UnsavedContext);
  const form = useForm<Values>({
    initialValues: schema.parse(settings),
    validate: zod4Resolver(schema),
    validateInputOnBlur: true,
  });
  const update = trpc.settings.update.useMutation({
    onSuccess(saved) {
      utils.settings.get.setData({}, saved);
      void utils.settings.public.invalidate();
      const values = schema.parse(saved);
      form.setInitialValues(values);
      form.setValues(values);
      form.resetDirty(values);
      notify(texts.saved(title));
    },
    onError(error) {
      if (!showIssues(form, error)) notifyError(error);
    },
  });
  const isDirty = form.isDirty();
  useEffect(() => {
    report(title, isDirty);
    return () => report(title, false);
  }, [report, title, isDirty]);
  return {
    title,
    form,
    isDirty,
    isSaving: update.isPending,
    submit: form.onSubmit((values) => update.mutate(values), focusFirstError(form)),
  };
}
