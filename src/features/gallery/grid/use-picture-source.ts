"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ImageFilter } from "@/lib/images";
import { trpc } from "@/lib/trpc";
import { filterInput } from "../filter-input";
import type { Filter } from "../use-filter";
import { createPictureSource, type PictureSource } from "./picture-source";
import { sourceOf } from "./picture-sources";

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The pictures of a filter. While those of a new filter are counted, `source` stays the one before with `isOld`, so
 * that typing into the search doesn't blink; it is null until anything is known.
 */
export function usePictureSource(filter: Filter) {
  const queryClient = useQueryClient();
  const { client } = trpc.useUtils();
  const input = useMemo(() => filterInput(filter), [filter]);
  const order = filter.order ?? "newest";
  const timeline = trpc.images.timeline.useQuery({ ...input, timeZone: timeZone() });
  const key = JSON.stringify([input, order]);
  const source = useMemo(
    () =>
      sourceOf(queryClient, key, () =>
        createPictureSource(
          {
            list: (of) => client.images.list.query({ ...within(input, of), order }),
            ids: (of) => client.images.ids.query({ ...within(input, of), order }),
          },
          order,
        ),
      ),
    [queryClient, client, key, input, order],
  );

  useEffect(() => source.begin(), [source]);

  const { data, dataUpdatedAt } = timeline;
  const applied = useRef<{ source: PictureSource; at: number } | null>(null);
  const [ready, setReady] = useState<PictureSource | null>(null);
  useEffect(() => {
    // One that was looked at before shows what it had, and then what is new.
    if (source.days().length > 0) setReady(source);
    if (!data || (applied.current?.source === source && applied.current.at === dataUpdatedAt)) return;
    applied.current = { source, at: dataUpdatedAt };
    void source.refresh(data).then(() => setReady(source));
  }, [source, data, dataUpdatedAt]);

  const shown = ready;
  useSyncExternalStore(
    shown?.subscribe ?? noSubscription,
    () => shown?.version() ?? 0,
    () => 0,
  );
  return { timeline, source: shown, isOld: shown !== source };
}

/** Days reach over the ends of a filter that cuts them. */
function within<Of extends { from?: number; to?: number }>(input: ImageFilter, of: Of): ImageFilter & Of {
  const from = Math.max(input.from ?? 0, of.from ?? 0);
  const to = Math.min(input.to ?? Infinity, of.to ?? Infinity);
  return { ...input, ...of, ...(from > 0 && { from }), ...(to < Infinity && { to }) };
}

const noSubscription = () => () => {};
