import type { Image } from "@/lib/images";

/** A selected picture's maker; null where it was selected without having been loaded. */
export type Chosen = ReadonlyMap<string, string | null>;

let chosen: Chosen = new Map();
let anchor: Pick<Image, "id" | "createdAt"> | null = null;
const listeners = new Set<() => void>();

function set(next: Chosen) {
  if (next === chosen) return;
  chosen = next;
  if (next.size === 0) anchor = null;
  for (const listener of listeners) listener();
}

type Selected = Pick<Image, "id" | "ownerId" | "createdAt">;

/** The selected pictures of the gallery. Outside React, so that choosing one draws one tile. */
export const selection = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => chosen,
  has: (id: string) => chosen.has(id),
  /** Where the next range begins. */
  anchor: () => anchor,
  toggle(image: Selected) {
    const next = new Map(chosen);
    if (!next.delete(image.id)) next.set(image.id, image.ownerId);
    anchor = image;
    set(next);
  },
  /** `to` is where the range ended and the next one begins. */
  add(images: Iterable<readonly [string, string | null]>, to?: Selected) {
    const next = new Map(chosen);
    for (const [id, owner] of images) next.set(id, owner ?? next.get(id) ?? null);
    if (to) anchor = to;
    set(next);
  },
  replace: (images: Iterable<readonly [string, string | null]>) => set(new Map(images)),
  drop(ids: Iterable<string>) {
    const next = new Map(chosen);
    for (const id of ids) next.delete(id);
    set(next.size === chosen.size ? chosen : next);
  },
  clear: () => set(chosen.size === 0 ? chosen : new Map()),
};
