import { tagKey } from "@/lib/image-facets";

/** A picture's words after some were taken away and then some added; one word once, as it was written first. */
export function changedTags(
  current: readonly string[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): string[] {
  const unwanted = new Set(remove.map(tagKey));
  const kept = current.filter((tag) => !unwanted.has(tagKey(tag)));
  const byKey = new Map<string, string>();
  for (const tag of [...kept, ...add]) if (!byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  return [...byKey.values()];
}
