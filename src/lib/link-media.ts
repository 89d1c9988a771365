/**
 * Apart from the schemas, so that pages load without zod. `preview` is at most {@link previewSide} pixels long and
 * without metadata; `full` is there for links that allow downloads.
 */
export type LinkVariant = "thumbnail" | "preview" | "full";
export const previewSide = 1600;

export const linkMediaUrl = (token: string, key: string, imageId: string, variant: LinkVariant) =>
  `/media/links/${encodeURIComponent(token)}/${imageId}/${variant}?key=${encodeURIComponent(key)}`;
