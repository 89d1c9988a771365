import { Readable } from "node:stream";
import { notFound } from "@/lib/errors";
import { type ImageType, imageTypes } from "@/lib/images";
import type { LinkVariant } from "@/lib/link-media";
import { fileName } from "../deletions/file-names";
import { previewOf, withoutMetadata } from "../images/without-metadata";
import type { FileKind, Storage } from "../storage/storage";
import { fillZip, type ZippedFiles } from "../zips/fill-zip";
import type { NamedImage } from "../zips/zip-names";
import { zipStream } from "../zips/zip-stream";
import type { LinkVisitors } from "./visitors";

export interface LinkFile {
  body: Buffer | Readable;
  size: number;
  type: ImageType;
}
export type LinkFiles = ReturnType<typeof createLinkFiles>;

/** The files that a link shows: what it doesn't allow isn't there, whatever the page would ask for. */
export function createLinkFiles({ visitors, storage }: { visitors: LinkVisitors; storage: Storage }) {
  async function stored(id: string, kind: FileKind) {
    const file = await storage.open(id, kind);
    if (!file) throw new Error(`The ${kind} file of picture ${id} is missing.`);
    return file;
  }
  const bytesOf = async (id: string, type: ImageType) =>
    Buffer.concat(await (await stored(id, type)).stream().toArray());
  const asFile = (body: Buffer, type: ImageType): LinkFile => ({ body, size: body.length, type });

  /** For links that don't show metadata. */
  const bare: ZippedFiles = {
    async open(id, kind) {
      const type = imageTypes.find((one) => one === kind);
      const file = await storage.open(id, kind);
      if (!file || !type) return file;
      const bytes = await withoutMetadata(Buffer.concat(await file.stream().toArray()), type);
      return { stream: () => Readable.from([bytes]) };
    },
  };

  return {
    /** Every picture of the board. NOT_FOUND for a key that doesn't fit, and where downloads are off. */
    async zip({ token, key }: { token: string; key: string }): Promise<{ name: string; stream: Readable }> {
      const link = await visitors.entered(token, key);
      if (!link.allowsDownload) throw notFound("link");
      async function* named(): AsyncGenerator<NamedImage> {
        for await (const rows of visitors.pages(link)) {
          for (const { metadata, fileName: given, ...row } of rows) {
            yield link.showsMetadata
              ? { ...row, fileName: given, prompt: metadata.prompt }
              : { ...row, fileName: null };
          }
        }
      }
      const files = link.showsMetadata ? storage : bare;
      return {
        name: `${fileName(link.boardName, "pictures")}.zip`,
        stream: zipStream((zip) => fillZip(zip, named(), files)),
      };
    },
    /** NOT_FOUND for a key that doesn't fit, a picture that isn't on the board, and the full file where downloads are off. */
    async open(
      { token, key, id }: { token: string; key: string; id: string },
      variant: LinkVariant,
    ): Promise<LinkFile> {
      const link = await visitors.entered(token, key);
      const { mimeType } = await visitors.image(link, id);
      if (variant === "thumbnail") {
        const { size, stream } = await stored(id, "thumbnail");
        return { body: stream(), size, type: "image/webp" };
      }
      if (variant === "preview") return asFile(await previewOf(await bytesOf(id, mimeType)), "image/webp");
      if (!link.allowsDownload) throw notFound("picture");
      if (!link.showsMetadata)
        return asFile(await withoutMetadata(await bytesOf(id, mimeType), mimeType), mimeType);
      const { size, stream } = await stored(id, mimeType);
      return { body: stream(), size, type: mimeType };
    },
  };
}
