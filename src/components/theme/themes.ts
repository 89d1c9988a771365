/** In the order in which they are offered. */
export const themes = [
  { value: "dark", label: "Dark" },
  { value: "light", label: "Light" },
  { value: "auto", label: "Like the system" },
] as const;

export type ThemeName = (typeof themes)[number]["value"];
export const isThemeName = (value: string): value is ThemeName =>
  themes.some((theme) => theme.value === value);
