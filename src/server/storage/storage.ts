import type { Readable } from "node:stream";
import type { ImageVariant } from "@/lib/images";

/** A picture's two files, by its id; a person's own picture, by theirs; the instance's logo. */
export type FileKind = ImageVariant | "avatar" | "logo";

export interface StoredFile {
  size: number;
  /** Both ends included, as in HTTP. */
  stream(range?: { start: number; end: number }): Readable;
}

/** Keeps files. Names are made of ids alone, never of what a person wrote. */
export interface Storage {
  /** Once it resolves the file survives a power cut; a failure leaves nothing behind. */
  put(id: string, kind: FileKind, bytes: Uint8Array): Promise<void>;
  /** `undefined` when there is no such file. */
  open(id: string, kind: FileKind): Promise<StoredFile | undefined>;
  /** Both files of a picture, or those of `kinds`; no error for what isn't there. */
  remove(id: string, kinds?: readonly FileKind[]): Promise<void>;
  /** Ids of pictures that have at least one file older than `olderThanMs`, in groups of one folder. */
  list(olderThanMs: number): AsyncIterable<string[]>;
  /** Removes what a {@link Storage.put} that was killed more than `olderThanMs` ago left behind. */
  removeUnfinished(olderThanMs: number): Promise<void>;
  /** Throws when it can't be written to. */
  probe(): Promise<void>;
}
