"use client";

import { useMemo, useRef, useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { imageLimits } from "@/lib/image-limits";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";
import { filterInput } from "../filter-input";
import type { PictureSource } from "../grid/picture-source";
import type { Filter } from "../use-filter";
import { texts } from "./selection.texts";
import { selection } from "./selection-store";

type Selectable = Pick<Image, "id" | "ownerId" | "createdAt">;

/** A range within what is loaded; null when a part of it isn't. */
function loadedRange(source: PictureSource, from: number, to: number): [string, string][] | null {
  const range: [string, string][] = [];
  for (let at = Math.min(from, to); at <= Math.max(from, to); at += 1) {
    const image = source.imageAt(at);
    if (!image) return null;
    range.push([image.id, image.ownerId]);
  }
  return range;
}

/** How pictures come to be selected; what isn't loaded is asked for by its ids. */
export function useSelectActs(filter: Filter, source: PictureSource | null) {
  const { client } = trpc.useUtils();
  /** How many have come so far while all are being selected. */
  const [selecting, setSelecting] = useState<number | null>(null);
  const run = useRef(0);
  const input = useMemo(
    () => ({ ...filterInput(filter), order: filter.order ?? "newest" }) as const,
    [filter],
  );

  async function allIds(of: typeof input, onPart: (ids: string[]) => boolean) {
    let cursor: string | null = null;
    do {
      const part: { ids: string[]; nextCursor: string | null } = await client.images.ids.query({
        ...{ ...of, cursor, limit: imageLimits.idsAtOnce },
      });
      if (!onPart(part.ids)) return;
      cursor = part.nextCursor;
    } while (cursor !== null);
  }

  async function range(to: Selectable) {
    const from = selection.anchor();
    const known = from && source ? loadedRange(source, source.indexOf(from.id), source.indexOf(to.id)) : null;
    if (!from) return selection.toggle(to);
    if (known) return selection.add(known, to);
    const [first, last] = [Math.min(from.createdAt, to.createdAt), Math.max(from.createdAt, to.createdAt)];
    const ids: string[] = [];
    await allIds({ ...input, from: first, to: last + 1 }, (part) => {
      ids.push(...part);
      return true;
    });
    const ends = [ids.indexOf(from.id), ids.indexOf(to.id)].sort((a, b) => a - b);
    const [start = 0, end = 0] = ends;
    if (start < 0) return selection.add([[to.id, to.ownerId]], to);
    selection.add(
      ids.slice(start, end + 1).map((id) => [id, null] as const),
      to,
    );
  }

  return {
    selecting,
    stopSelecting() {
      run.current += 1;
      setSelecting(null);
    },
    toggle: selection.toggle,
    range: (to: Selectable) => void range(to).catch((error: unknown) => notifyError(error)),
    async all() {
      run.current += 1;
      const mine = run.current;
      const chosen: [string, null][] = [];
      setSelecting(0);
      try {
        await allIds(input, (part) => {
          for (const id of part) chosen.push([id, null]);
          if (run.current === mine) setSelecting(chosen.length);
          return run.current === mine;
        });
        if (run.current !== mine) return;
        selection.add(chosen);
        notify(texts.selectedAll(chosen.length));
      } catch (error) {
        notifyError(error);
      }
      if (run.current === mine) setSelecting(null);
    },
  };
}
export type SelectActs = ReturnType<typeof useSelectActs>;
