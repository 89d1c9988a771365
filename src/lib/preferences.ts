import { z } from "zod";
import { boardLimits, boardSorts } from "./board-limits";
import { generationLimits } from "./generation";
import { id } from "./ids";
import { mapShortcuts } from "./shortcut-catalogue";
import { normaliseKeys } from "./shortcut-keys";
import { text } from "./text";

/** The Generate form as it was left. */
export const generateForm = z.object({
  prompt: text(generationLimits.prompt).optional(),
  negativePrompt: text(generationLimits.prompt).optional(),
  model: id.optional(),
  /** What the model is called that a picture was made with, which may be none of those offered here. */
  modelName: text(generationLimits.modelName).optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  steps: z.number().optional(),
  cfgScale: z.number().optional(),
  sampler: text(80).optional(),
  scheduler: text(80).optional(),
  seed: z.number().nullable().optional(),
  isSeedLocked: z.boolean().optional(),
  isSizeLocked: z.boolean().optional(),
  count: z.number().optional(),
  boardId: id.nullable().optional(),
  sourceImageId: id.nullable().optional(),
  denoisingStrength: z.number().optional(),
  transparentBackground: z.boolean().optional(),
});

/** What the Generate form's values are put back to: never its words, its picture or its seed. */
export const generationDefaults = generateForm.pick({
  model: true,
  width: true,
  height: true,
  steps: true,
  cfgScale: true,
  sampler: true,
  scheduler: true,
  count: true,
});
export type GenerationDefaults = z.infer<typeof generationDefaults>;

/** A combination in any spelling of Mantine's hotkeys ("Ctrl+k"); comes out in the one of `normaliseKeys`. */
export const shortcutKeys = z
  .string()
  .max(40)
  .refine((keys) => normaliseKeys(keys) !== null, "This isn't a combination of keys, such as mod+shift+K.")
  .overwrite((keys) => normaliseKeys(keys) ?? keys);

export const startPages = ["generate", "gallery", "queue"] as const;

export const preferencesOut = z.object({
  theme: z.enum(["dark", "light", "auto"]),
  /** What opens after signing in, and by the logo. */
  startPage: z.enum(startPages),
  generationDefaults,
  generate: generateForm,
  gallery: z.object({
    /** Pixels, the height of a row. */
    thumbnailSize: z.number().int().min(96).max(480),
    layout: z.enum(["rows", "squares"]),
  }),
  /** The boards panel. */
  boards: z.object({
    sort: z.enum(boardSorts),
    showsHidden: z.boolean(),
    /** Sections by their names, folders by their ids. */
    folded: z.array(text(64)).max(boardLimits.foldersPerPerson + 10),
  }),
  /** Keys that differ from the catalogue's; null switches a shortcut off. Unknown shortcuts are dropped. */
  shortcuts: z.object(mapShortcuts(() => shortcutKeys.nullable().optional())),
});
export type Preferences = z.infer<typeof preferencesOut>;

/** Each section given replaces the stored one. */
export const updatePreferencesIn = preferencesOut.partial();
