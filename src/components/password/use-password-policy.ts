"use client";

import { trpc } from "@/lib/trpc";
import { password, userLimits } from "@/lib/users";

/** What this instance asks of a new password: the schema for a form, and the words under its field. */
export function usePasswordPolicy() {
  const { data } = trpc.settings.public.useQuery({});
  const minLength = data?.passwordMinLength ?? userLimits.passwordMin;
  const isGuessingMeasured = (data?.passwordMinScore ?? 0) > 0;
  return {
    schema: password.min(minLength, `Use at least ${minLength} characters.`),
    words: `At least ${minLength} characters${isGuessingMeasured ? ", and hard to guess" : ""}.`,
  };
}
