"use client";

import { useCallback } from "react";
import { defaultPreferences } from "@/lib/default-preferences";
import type { Preferences } from "@/lib/preferences";
import { trpc } from "@/lib/trpc";
import { queueWrite } from "./preference-writes";

interface UsePreferences {
  preferences: Preferences;
  /** False while `preferences` are still the defaults. */
  isLoaded: boolean;
  /** Shown at once, written soon after. Each section given replaces the stored one. */
  change: (part: Partial<Preferences>) => void;
}

export function usePreferences(): UsePreferences {
  const utils = trpc.useUtils();
  const { data } = trpc.preferences.get.useQuery({}, { staleTime: Number.POSITIVE_INFINITY });
  const change = useCallback(
    (part: Partial<Preferences>) => {
      utils.preferences.get.setData({}, (old) => ({ ...(old ?? defaultPreferences), ...part }));
      queueWrite(part, (merged) => utils.client.preferences.update.mutate(merged));
    },
    [utils],
  );
  return { preferences: data ?? defaultPreferences, isLoaded: data !== undefined, change };
}
