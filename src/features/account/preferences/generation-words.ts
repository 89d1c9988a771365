import type { GenerationDefaults } from "@/lib/preferences";

/** "Scene, 512 × 384, 20 steps": what is set, in the form's order; empty when nothing is. */
export function generationWords(values: GenerationDefaults, nameOf: (modelId: string) => string): string {
  const { model, width, height, steps, cfgScale, sampler, scheduler, count } = values;
  const said = [
    model !== undefined && nameOf(model),
    width !== undefined && height !== undefined && `${width} × ${height}`,
    steps !== undefined && `${steps} steps`,
    cfgScale !== undefined && `CFG scale ${cfgScale}`,
    sampler !== undefined && `sampler ${sampler}`,
    scheduler !== undefined && `scheduler ${scheduler}`,
    count !== undefined && `${count} at a time`,
  ];
  return said.filter((word) => word !== false).join(", ");
}
