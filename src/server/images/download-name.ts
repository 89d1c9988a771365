import type { Image } from "@/lib/images";
import { imageExtension } from "@/lib/media";
import { fileName } from "../deletions/file-names";

/** How a picture's file is called where it is saved: as it was when it was uploaded, with the ending that it has. */
export function downloadName(
  { id, fileName: given, mimeType }: Pick<Image, "id" | "fileName" | "mimeType">,
  extension: string = imageExtension[mimeType],
): string {
  const stem = given === null ? "" : given.replace(/\.[^.]{1,5}$/, "");
  return `${fileName(stem, `atelier-${id}`)}.${extension}`;
}
