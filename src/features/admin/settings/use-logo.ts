"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { avatarLimits } from "@/lib/profile";
import { trpc } from "@/lib/trpc";
import { texts } from "./settings.texts";
import { uploadLogo } from "./upload-logo";

/** Sets and removes the logo. `problem` is why the chosen file wasn't taken. */
export function useLogo() {
  const utils = trpc.useUtils();
  const [problem, setProblem] = useState<string | null>(null);
  const onSettled = () => utils.settings.public.invalidate();
  const upload = useMutation({
    mutationFn: uploadLogo,
    onSuccess: () => notify(texts.logoSet),
    onError: (error) => setProblem(error.message),
    onSettled,
  });
  const remove = trpc.settings.removeLogo.useMutation({
    onSuccess: () => notify(texts.logoRemoved),
    onError: (error) => notifyError(error),
    onSettled,
  });
  return {
    problem,
    isWorking: upload.isPending || remove.isPending,
    upload(file: File | null) {
      if (!file) return;
      const isTooLarge = file.size > avatarLimits.bytes;
      setProblem(isTooLarge ? texts.logoTooLarge : null);
      if (!isTooLarge) upload.mutate(file);
    },
    remove() {
      setProblem(null);
      remove.mutate({});
    },
  };
}
