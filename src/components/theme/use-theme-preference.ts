"use client";

import { type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import { usePreferences } from "@/components/preferences/use-preferences";

interface ThemePreference {
  theme: MantineColorScheme;
  setTheme: (theme: MantineColorScheme) => void;
}

/** Changes the colours at once and remembers them for the person. */
export function useThemePreference(): ThemePreference {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { change } = usePreferences();
  return {
    theme: colorScheme,
    setTheme(theme) {
      setColorScheme(theme);
      change({ theme });
    },
  };
}
