import { z } from "zod";
import { id } from "./ids";
import { imageOut } from "./images";
import { text } from "./text";

export { uploadLimits } from "./upload-limits";

/** Of `POST images`, beside `file`. */
export const uploadFields = z.object({
  boardId: id.optional(),
  /** What to do with a file that the caller already keeps: `keep` it twice and say so, or `refuse` it with 409. */
  duplicates: z.enum(["keep", "refuse"]).default("keep"),
});

/** `duplicateOf`: a picture of the caller's own that was made from the same bytes. */
export const uploadedImageOut = imageOut.extend({ duplicateOf: z.string().nullable() });

/** What a browser says of a file that it uploads in pieces (tus `Upload-Metadata`). */
export const uploadMetadata = z.object({
  filename: text(255).default(""),
  boardId: id.optional(),
  duplicates: z.enum(["keep", "refuse"]).default("refuse"),
});
