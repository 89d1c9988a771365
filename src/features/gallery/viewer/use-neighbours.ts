"use client";

import { useMemo, useState } from "react";
import { readError } from "@/components/errors/read-error";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";
import { filterInput } from "../filter-input";
import type { Filter } from "../use-filter";

type Place = Pick<Image, "id" | "createdAt">;

/** Pictures that are known on either side of where the list was entered. */
const reach = 40;
/** This near to the end of what is known, the list is entered anew. */
const margin = 6;

const isOlder = (a: Place, b: Place) => a.createdAt < b.createdAt;
const isGone = (error: unknown) => error !== null && readError(error).code === "NOT_FOUND";

/**
 * The part of a list round one of its pictures, in the order of the list. It is asked for by the picture's time, so
 * that it comes as quickly in the middle of a million as at their beginning, and is there for a picture that has left.
 */
export function useNeighbours(image: Place | undefined, filter: Filter | undefined) {
  const [anchor, setAnchor] = useState<Place | null>(null);
  const input = useMemo(() => filterInput(filter ?? {}), [filter]);
  const enabled = anchor !== null && filter !== undefined && filter.place === undefined;
  const at = anchor?.createdAt ?? 0;
  const [to, from] = [Math.min(input.to ?? at + 1, at + 1), Math.max(input.from ?? at, at)];
  const keep = { enabled, placeholderData: <Data>(before: Data) => before };
  const older = trpc.images.list.useQuery({ ...input, to, order: "newest", limit: reach }, keep);
  const newer = trpc.images.list.useQuery({ ...input, from, order: "oldest", limit: reach }, keep);

  const oldestFirst = filter?.order === "oldest";
  const images = useMemo(() => {
    const above = newer.data?.items.toReversed() ?? [];
    const known = new Set(above.map(({ id }) => id));
    // Both have the pictures of the anchor's own millisecond.
    const all = [...above, ...(older.data?.items ?? []).filter(({ id }) => !known.has(id))];
    return oldestFirst ? all.reverse() : all;
  }, [older.data, newer.data, oldestFirst]);

  const place = images.findIndex(({ id }) => id === image?.id);
  // Where it would stand, when it isn't in the list.
  const after = image
    ? images.findIndex((one) => (oldestFirst ? isOlder(image, one) : isOlder(one, image)))
    : -1;
  const gap = after === -1 ? images.length : after;

  const isWhole = older.isSuccess && newer.isSuccess && !older.isPlaceholderData && !newer.isPlaceholderData;
  const isAtEdge = place < margin || place >= images.length - margin;
  const isElsewhere = image !== undefined && image.id !== anchor?.id;
  if (isElsewhere && (anchor === null || (isWhole && isAtEdge))) setAnchor(image);

  return {
    images,
    next: images[place === -1 ? gap : place + 1],
    previous: images[(place === -1 ? gap : place) - 1],
    /** Whether it is clear by now what stands where. */
    isSettled: anchor !== null && !older.isFetching && !newer.isFetching,
    /** The list itself can't be seen any more. */
    isListGone: isGone(older.error) || isGone(newer.error),
  };
}
