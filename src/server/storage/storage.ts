import type { Readable } from "node:stream";
import type { ImageType } from "@/lib/images";

/**
 * A picture's full file, named by its type, and its thumbnail, by the picture's id; a person's own picture, by theirs;
 * the instance's logo.
 */
export type FileKind = ImageType | "thumbnail" | "avatar" | "logo";

export interface StoredFile {
  size: number;
  /** On this machine's disk, for programs that read files; never to be written to or shown. */
  path: string;
  /** Both ends included, as in HTTP. */
  stream(range?: { start: number; end: number }): Readable;
}

/** Keeps files. Names are made of ids alone, never of what a person wrote. */
export interface Storage {
  /** Once it resolves the file survives a power cut; a failure leaves nothing behind. */
  put(id: string, kind: FileKind, bytes: Uint8Array): Promise<void>;
  /**
   * The same with the file at `path`, which nobody may write to any more; it costs no second copy where the disk can
   * give a file two names. The file at `path` stays its maker's to remove.
   */
  take(id: string, kind: FileKind, path: string): Promise<void>;
  /** Gives `toId` the files of `fromId`, as {@link Storage.take} would. Throws when one isn't there, leaving none. */
  copy(fromId: string, toId: string, kinds: readonly FileKind[]): Promise<void>;
  /** Where a file may be written that is to be taken; what is forgotten there, {@link Storage.removeUnfinished} removes. */
  newPath(): Promise<string>;
  /** `undefined` when there is no such file. */
  open(id: string, kind: FileKind): Promise<StoredFile | undefined>;
  /** Every file of a picture, or those of `kinds`; no error for what isn't there. */
  remove(id: string, kinds?: readonly FileKind[]): Promise<void>;
  /** Ids of pictures that have at least one file older than `olderThanMs`, in groups of one folder. */
  list(olderThanMs: number): AsyncIterable<string[]>;
  /** Removes what a {@link Storage.put} that was killed more than `olderThanMs` ago left behind. */
  removeUnfinished(olderThanMs: number): Promise<void>;
  /** Throws when it can't be written to. */
  probe(): Promise<void>;
}
