"use client";

import { useLayoutEffect, useRef } from "react";
import { type RowPlaces, rowAtTop, rowOfPicture } from "./row-places";

/** How pictures are known again when rows change round them. */
export interface Anchoring {
  /** As of the rows that are drawn with it; undefined while the picture isn't known. */
  idOf: (index: number) => string | undefined;
  /** Where it is now; -1 when it isn't known. */
  indexOf: (id: string) => number;
}

/** So near to the top people want to see what comes in. */
const atTop = 24;

/** Keeps the first picture in sight where it is while rows above it come, go or change their height; who is at the end stays there. */
export function useScrollAnchor(
  places: RowPlaces,
  anchoring: Anchoring | undefined,
  scroller: HTMLElement | null,
  offset: () => number,
) {
  const before = useRef({ places, anchoring });
  useLayoutEffect(() => {
    const old = before.current;
    before.current = { places, anchoring };
    const top = offset();
    if (old.places === places || !old.anchoring || !anchoring || !scroller || top < atTop) return;
    const end = Math.min(old.places.tops.at(-1) ?? 0, places.tops.at(-1) ?? 0);
    const isAtEnd = Math.max(top, scroller.scrollTop) + scroller.clientHeight >= end;
    if (isAtEnd && places.count === old.places.count) {
      scroller.scrollTop = scroller.scrollHeight;
      return;
    }
    const row = rowAtTop(old.places, top);
    const picture = old.places.firsts[row];
    if (picture === undefined) return;
    const id = old.anchoring.idOf(picture);
    const known = id === undefined ? -1 : anchoring.indexOf(id);
    const next = rowOfPicture(places, known === -1 ? picture : known);
    if (next === -1) return;
    const isHeading = old.places.firsts[row] === old.places.firsts[row + 1];
    const target = isHeading && places.firsts[next - 1] === places.firsts[next] ? next - 1 : next;
    const heightOf = (of: RowPlaces, at: number) => (of.tops[at + 1] ?? 0) - (of.tops[at] ?? 0);
    const part = (top - (old.places.tops[row] ?? 0)) / Math.max(1, heightOf(old.places, row));
    const wanted = (places.tops[target] ?? 0) + part * heightOf(places, target);
    // Added to where it is by now: a scroll that hasn't been reported yet isn't taken back.
    if (Math.abs(wanted - top) >= 1) scroller.scrollTop += wanted - top;
  }, [places, anchoring, scroller, offset]);
}
