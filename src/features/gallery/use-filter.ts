"use client";

import {
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  type UrlKeys,
  useQueryStates,
} from "nuqs";
import { useMemo } from "react";
import type { ImageFilter } from "@/lib/images";

/** Which pictures, in which order; `from` and `to` are days (2026-11-25), both of them included. */
export interface Filter extends Omit<ImageFilter, "from" | "to"> {
  place?: "trash";
  from?: string;
  to?: string;
  order?: "oldest";
}

const parsers = {
  place: parseAsStringLiteral(["trash"]),
  /** A board's id, or `"none"`. */
  boardId: parseAsString,
  whose: parseAsStringLiteral(["mine", "others", "everyone"]),
  q: parseAsString,
  model: parseAsString,
  lora: parseAsString,
  seed: parseAsInteger,
  tag: parseAsString,
  starred: parseAsBoolean,
  origin: parseAsStringLiteral(["generated", "uploaded"]),
  from: parseAsString,
  to: parseAsString,
  order: parseAsStringLiteral(["oldest"]),
};
const urlKeys: UrlKeys<typeof parsers> = { boardId: "board" };
const keys = Object.keys(parsers) as (keyof typeof parsers)[];

const isDay = (text: string | undefined) => text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Which pictures are shown: kept in the address, so that it can be sent, bookmarked and gone back from. */
export function useFilter() {
  const [state, setState] = useQueryStates(
    { ...parsers, image: parseAsString },
    { history: "push", urlKeys },
  );
  const json = JSON.stringify(keys.map((key) => state[key]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words give the same filter
  const filter = useMemo(() => {
    const given: Filter = Object.fromEntries(
      keys.flatMap((key) => (state[key] === null || state[key] === false ? [] : [[key, state[key]]])),
    );
    if (!isDay(given.from)) delete given.from;
    if (!isDay(given.to)) delete given.to;
    return given;
  }, [json]);
  const setFilter = (next: Filter, history: "push" | "replace" = "push") =>
    void setState(
      { image: null, ...Object.fromEntries(keys.map((key) => [key, next[key] ?? null])) },
      { history },
    );
  return { filter, setFilter };
}

/** The address of a filter, for links. */
export function filterHref(filter: Filter): string {
  const query = new URLSearchParams(
    keys.flatMap((key) => {
      const value = filter[key];
      return value === undefined || value === false ? [] : [[urlKeys[key] ?? key, String(value)]];
    }),
  );
  return query.size > 0 ? `/gallery?${query}` : "/gallery";
}
