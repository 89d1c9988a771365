"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { useRecall } from "@/components/recall/use-recall";
import type { GenerateForm } from "@/lib/generate-form";

export type SetForm = (change: GenerateForm) => void;

/**
 * The form as the person left it, and what they set since. What they set is theirs: it is written to their
 * preferences and never replaced by what another tab writes there.
 */
export function useForm() {
  const { preferences, isLoaded, change } = usePreferences();
  const [stored, setStored] = useState<GenerateForm | null>(null);
  const [edits, setEdits] = useState<GenerateForm | null>(null);
  if (isLoaded && stored === null) setStored(preferences.generate);

  const form = useMemo(() => ({ ...stored, ...edits }), [stored, edits]);
  const set: SetForm = useCallback((part) => setEdits((before) => ({ ...before, ...part })), []);
  useRecall(set);

  useEffect(() => {
    if (stored && edits) change({ generate: { ...stored, ...edits } });
  }, [stored, edits, change]);

  return { form, set, isLoaded: stored !== null };
}
