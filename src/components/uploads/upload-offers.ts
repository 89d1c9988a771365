export interface UploadOffer {
  files: File[];
  /** Null: on no board. Missing: wherever the open page puts pictures. */
  boardId?: string | null;
  /** Called for each picture that has arrived, or that was there already. */
  onArrived?: (imageId: string) => void;
}

let isWanted = false;
let waiting: UploadOffer[] = [];
const takers = new Set<(offer: UploadOffer) => void>();
const listeners = new Set<() => void>();

/** Whether there was anything to upload yet: until then the script for it stays on the server. */
export const uploadHost = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => isWanted,
  readOnServer: () => false,
};

/** Hands files to what uploads them, wherever on the page that stands. */
export function offerFiles(offer: UploadOffer): void {
  if (offer.files.length === 0) return;
  if (takers.size === 0) waiting.push(offer);
  else for (const take of takers) take(offer);
  isWanted = true;
  for (const listener of listeners) listener();
}

/** Calls back with what was offered before, then with what comes. Returns the way to stop. */
export function takeOffers(take: (offer: UploadOffer) => void): () => void {
  takers.add(take);
  const before = waiting;
  waiting = [];
  for (const offer of before) take(offer);
  return () => {
    takers.delete(take);
  };
}
