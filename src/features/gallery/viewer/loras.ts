import type { ImageMetadata } from "@/lib/generation";

/** "film-grain (0.8), ink (1)" */
export const lorasText = (loras: NonNullable<ImageMetadata["loras"]>): string =>
  loras.map(({ name, weight }) => `${name} (${Number(weight.toFixed(2))})`).join(", ");
