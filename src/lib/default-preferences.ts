import type { Preferences } from "./preferences";

export const defaultPreferences: Preferences = {
  theme: "dark",
  startPage: "generate",
  generationDefaults: {},
  generate: {},
  gallery: { thumbnailSize: 220, layout: "rows" },
  boards: { sort: "manual", showsHidden: false, folded: ["archived", "byDate"] },
  shortcuts: {},
};
