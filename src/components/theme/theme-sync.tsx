"use client";

import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";

/** Gives this browser the colours that the person chose in another one. */
export function ThemeSync() {
  const { preferences, isLoaded } = usePreferences();
  const { setColorScheme } = useMantineColorScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the server says may override the choice
  useEffect(() => {
    if (isLoaded) setColorScheme(preferences.theme);
  }, [isLoaded, preferences.theme]);
  return null;
}
