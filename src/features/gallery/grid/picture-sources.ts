import type { QueryClient } from "@tanstack/react-query";
import type { Image } from "@/lib/images";
import type { PictureSource } from "./picture-source";

/** Places that one comes back to are as one left them. */
const kept = 6;

const sources = new WeakMap<QueryClient, Map<string, PictureSource>>();

/** The source of a filter, made once; the one that was used first of too many is forgotten. */
export function sourceOf(client: QueryClient, key: string, make: () => PictureSource): PictureSource {
  const known = sources.get(client) ?? new Map<string, PictureSource>();
  sources.set(client, known);
  const source = known.get(key) ?? make();
  known.delete(key);
  known.set(key, source);
  const [first] = known.keys();
  if (known.size > kept && first !== undefined) known.delete(first);
  return source;
}

const all = (client: QueryClient) => [...(sources.get(client)?.values() ?? [])];

export const patchSources = (client: QueryClient, ids: ReadonlySet<string>, change: Partial<Image>) => {
  for (const source of all(client)) source.patch(ids, change);
};
export const removeFromSources = (client: QueryClient, ids: ReadonlySet<string>) => {
  for (const source of all(client)) source.remove(ids);
};
export const bringToSources = (client: QueryClient, ids: Iterable<string>) => {
  for (const source of all(client)) source.bring(ids);
};

/** What is loaded of these pictures. */
export function knownImage(client: QueryClient, id: string): Image | undefined {
  for (const source of all(client)) {
    const image = source.imageAt(source.indexOf(id));
    if (image) return image;
  }
  return undefined;
}
