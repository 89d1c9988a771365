import type { Image, ImageVariant } from "@/lib/images";
import type { Viewer } from "../access/viewer";
import type { Storage, StoredFile } from "../storage/storage";
import type { Images } from "./images.service";

export interface ImageFile extends StoredFile {
  image: Image;
  contentType: string;
}

/** The files of pictures the viewer may see; NOT_FOUND for the rest, as for rows. */
export function createImageFiles({ images, storage }: { images: Images; storage: Storage }) {
  return {
    async open(viewer: Viewer, id: string, variant: ImageVariant): Promise<ImageFile> {
      const image = await images.get(viewer, id);
      const file = await storage.open(image.id, variant === "full" ? image.mimeType : variant);
      if (!file) throw new Error(`The ${variant} file of picture ${image.id} is missing.`);
      return { ...file, image, contentType: variant === "full" ? image.mimeType : "image/webp" };
    },
    /** Every byte of the full picture. */
    async read(viewer: Viewer, id: string): Promise<Buffer> {
      const { stream } = await this.open(viewer, id, "full");
      return Buffer.concat(await stream().toArray());
    },
  };
}
export type ImageFiles = ReturnType<typeof createImageFiles>;
