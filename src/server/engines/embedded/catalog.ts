import type { CatalogModel } from "../engine";

export const sceneSteps = { min: 1, max: 24, default: 6 };
export const auroraSteps = { min: 1, max: 64, default: 16 };

const none = { cfgScale: null, samplers: [], schedulers: [] };

/** Draws what the prompt names, from artwork. The first model of an installation without other engines. */
export const sceneModel: CatalogModel = {
  id: "scene",
  name: "Scene",
  description:
    "Reads places, hours, weather, things, colours and numbers out of the prompt and paints them as an illustration, in a second. Simple English works best: “three foxes in a snowy forest at night”.",
  base: "illustration",
  badge: "Drawn on this computer, not a neural model. Connect an engine for photographs.",
  defaultWidth: 768,
  defaultHeight: 768,
  limits: { minSide: 64, maxSide: 2048, maxPixels: 2048 * 2048, multipleOf: 8 },
  capabilities: {
    ...none,
    negativePrompt: true,
    steps: sceneSteps,
    stepsHint: "compositions tried, the best is painted",
    sourceImage: true,
    transparentBackground: true,
  },
};

/** Abstract art. */
export const auroraModel: CatalogModel = {
  id: "aurora",
  name: "Aurora",
  description:
    "Abstract shapes from a small network that was never trained. Words for colours and moods choose its palette; every other word changes the shapes.",
  base: "abstract",
  badge: "An untrained network: abstract art, it draws no things. Connect an engine for photographs.",
  defaultWidth: 512,
  defaultHeight: 512,
  limits: { minSide: 64, maxSide: 1536, maxPixels: 1536 * 1536, multipleOf: 8 },
  capabilities: {
    ...none,
    negativePrompt: false,
    steps: auroraSteps,
    stepsHint: "networks looked at, the most interesting is painted",
    sourceImage: false,
    transparentBackground: false,
  },
};

export const embeddedModels: readonly CatalogModel[] = [sceneModel, auroraModel];
