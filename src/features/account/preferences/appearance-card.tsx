"use client";

import { usePreferences } from "@/components/preferences/use-preferences";
import { themes } from "@/components/theme/themes";
import { useThemePreference } from "@/components/theme/use-theme-preference";
import { Card } from "../parts/card";
import { Choice } from "./choice";

const startPages = [
  { value: "generate", label: "Generate" },
  { value: "gallery", label: "Gallery" },
  { value: "queue", label: "Queue" },
] as const;

export function AppearanceCard() {
  const { preferences, change } = usePreferences();
  const { theme, setTheme } = useThemePreference();
  return (
    <Card title="Everywhere" lead="Kept on the server: the same in every browser.">
      <Choice label="Theme" value={theme} options={themes} onChange={setTheme} />
      <Choice
        label="Start page: after signing in, and by the logo"
        value={preferences.startPage}
        options={startPages}
        onChange={(startPage) => change({ startPage })}
      />
    </Card>
  );
}
