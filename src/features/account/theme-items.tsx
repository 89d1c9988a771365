"use client";

import { Menu } from "@mantine/core";
import { isThemeName, themes } from "@/components/theme/themes";
import { useThemePreference } from "@/components/theme/use-theme-preference";

/** The menu stays open, so that the themes can be compared. */
export function ThemeItems() {
  const { theme, setTheme } = useThemePreference();
  return (
    <>
      <Menu.Label>Theme</Menu.Label>
      <Menu.RadioGroup value={theme} onChange={(value) => isThemeName(value) && setTheme(value)}>
        {themes.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value} closeMenuOnClick={false}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
