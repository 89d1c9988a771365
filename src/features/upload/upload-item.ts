/** What an upload was made for; the bytes go to the server once more when any of it changes. */
export interface UploadRequest {
  file: File;
  boardId: string | null;
  /** Whether a picture that the person already keeps is kept twice, or answered with `duplicate`. */
  duplicates: "keep" | "refuse";
}

export type UploadState =
  /** Not begun, or stopped by *Pause*. */
  | { is: "waiting" }
  | { is: "sending" }
  /** The connection is lost; it goes on by itself. `message` says why. */
  | { is: "stalled"; message: string }
  | { is: "done"; imageId: string }
  | { is: "duplicate"; imageId: string }
  | { is: "failed"; message: string };

export interface UploadItem extends UploadRequest {
  id: number;
  /** Bytes that the server has. */
  sent: number;
  /** Bytes a second; null until there is something to measure. */
  speed: number | null;
  state: UploadState;
}

export const isOpen = ({ state: { is } }: UploadItem): boolean =>
  is === "waiting" || is === "sending" || is === "stalled";

/** Same bytes to the same place, as far as a browser can tell without reading them. */
export const nameOf = ({ file, boardId, duplicates }: UploadRequest): string =>
  [file.name, file.type, file.size, file.lastModified, boardId, duplicates].join("|");

const order: Record<UploadState["is"], number> = {
  failed: 0,
  duplicate: 1,
  stalled: 2,
  sending: 3,
  waiting: 4,
  done: 5,
};

/** Those that ask for something first, those that are done last. */
export function inOrder(items: readonly UploadItem[]): UploadItem[] {
  return items.toSorted((a, b) => order[a.state.is] - order[b.state.is] || a.id - b.id);
}

export interface UploadSums {
  counts: Record<UploadState["is"], number>;
  total: number;
  /** Items that still have something to send. */
  open: number;
  /** 0..1, of the bytes of all that isn't refused. */
  progress: number;
  /** Milliseconds; null while nothing can be said. */
  remainingMs: number | null;
}

export function sumsOf(items: readonly UploadItem[]): UploadSums {
  const counts = { waiting: 0, sending: 0, stalled: 0, done: 0, duplicate: 0, failed: 0 };
  let [size, sent, speed] = [0, 0, 0];
  for (const item of items) {
    counts[item.state.is] += 1;
    if (item.state.is === "failed" || item.state.is === "duplicate") continue;
    size += item.file.size;
    sent += item.state.is === "done" ? item.file.size : item.sent;
    if (item.state.is === "sending") speed += item.speed ?? 0;
  }
  return {
    counts,
    total: items.length,
    open: counts.waiting + counts.sending + counts.stalled,
    progress: size === 0 ? 0 : sent / size,
    remainingMs: speed === 0 ? null : (1000 * (size - sent)) / speed,
  };
}
