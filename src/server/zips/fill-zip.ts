import type { Zip } from "../deletions/exports";
import type { FileKind, StoredFile } from "../storage/storage";
import { createZipNames, type NamedImage } from "./zip-names";

/** Lines of `missing.txt`; more of them say nothing more. */
const mostLines = 10_000;

/** Where the files come from: the storage, or what makes them anew. */
export interface ZippedFiles {
  open(id: string, kind: FileKind): Promise<Pick<StoredFile, "stream"> | undefined>;
}

/** The full file of each picture, one after the other; those whose files aren't there are named in `missing.txt`. */
export async function fillZip(
  zip: Zip,
  images: AsyncIterable<NamedImage> | Iterable<NamedImage>,
  files: ZippedFiles,
): Promise<void> {
  const nameOf = createZipNames();
  const missing: string[] = [];
  let missed = 0;
  for await (const image of images) {
    const name = nameOf(image);
    const file = await files.open(image.id, image.mimeType);
    if (file) {
      await zip.add(name, file.stream());
      continue;
    }
    missed += 1;
    if (missing.length < mostLines) missing.push(`${name}\t${image.id}`);
  }
  if (missed === 0) return;
  const more = missed > missing.length ? `and ${missed - missing.length} more\n` : "";
  await zip.add("missing.txt", `The files of these pictures were missing:\n${missing.join("\n")}\n${more}`);
}
