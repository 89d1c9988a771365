import type { Readable } from "node:stream";
import type { ImageVariant } from "@/lib/images";

export interface StoredFile {
  size: number;
  /** Both ends included, as in HTTP. */
  stream(range?: { start: number; end: number }): Readable;
}

/** Keeps the files of pictures. Names are made of ids alone, never of what a person wrote. */
export interface Storage {
  /** Once it resolves the file survives a power cut; a failure leaves nothing behind. */
  put(imageId: string, variant: ImageVariant, bytes: Uint8Array): Promise<void>;
  /** `undefined` when there is no such file. */
  open(imageId: string, variant: ImageVariant): Promise<StoredFile | undefined>;
  /** Both variants; no error for what isn't there. */
  remove(imageId: string): Promise<void>;
  /** Ids that have at least one file older than `olderThanMs`, in groups of one folder. */
  list(olderThanMs: number): AsyncIterable<string[]>;
  /** Removes what a {@link Storage.put} that was killed more than `olderThanMs` ago left behind. */
  removeUnfinished(olderThanMs: number): Promise<void>;
  /** Throws when it can't be written to. */
  probe(): Promise<void>;
}
