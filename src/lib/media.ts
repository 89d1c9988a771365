/** Apart from the schemas, like its neighbours list-limits, uncategorised and default-preferences: pages load without zod. */
export type ImageVariant = "full" | "thumbnail";

/** Where the browser gets a picture's file; the address never changes its content. */
export const mediaUrl = (imageId: string, variant: ImageVariant) => `/media/images/${imageId}/${variant}`;

/** How a picture's full file ends, by its type. */
export const imageExtension = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/avif": "avif",
} as const;
