import type { QueryClient } from "@tanstack/react-query";
import { knownImage } from "./picture-sources";

/** Enough to tell by; more of a selection isn't looked at. */
const looked = 200;

/** Whether each of those that are known is starred: then the star is there to be taken away. */
export function areAllStarred(client: QueryClient, ids: readonly string[]): boolean {
  const known = ids.slice(0, looked).flatMap((id) => knownImage(client, id) ?? []);
  return known.length > 0 && known.every(({ isStarred }) => isStarred);
}
