import type { Preferences } from "./preferences";

export const defaultPreferences: Preferences = {
  theme: "dark",
  generate: {},
  gallery: { thumbnailSize: 220, layout: "rows" },
};
