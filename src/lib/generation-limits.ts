export const generationLimits = {
  prompt: 5000,
  size: { min: 64, max: 4096, multiple: 8 },
  /** Width × height of one picture. */
  pixels: 4096 * 2304,
  steps: { min: 1, max: 150 },
  cfgScale: { min: 0, max: 30 },
  /** Largest seed every engine takes: 32 bits, unsigned. */
  seed: 0xffff_ffff,
  count: 100,
  /** Characters of a model's name, and of a sampler's or scheduler's. */
  modelName: 200,
  samplerName: 80,
} as const;
