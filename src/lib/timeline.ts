import {
  evenRows,
  justifiedRows,
  likeRows,
  type RowOptions,
  squareRows,
  type TileRow,
} from "./justified-rows";
import type { Preferences } from "./preferences";

interface Size {
  width: number;
  height: number;
}

export type TimelineRow =
  /** `at`: a moment of the day, epoch ms; null where it isn't a day. `isMonth`: a month begins with it. */
  | { kind: "heading"; key: string; at: number | null; isMonth: boolean }
  | ({ kind: "pictures"; key: string } & TileRow);

export interface Calendar {
  /** Epoch ms. */
  now: number;
  /** IANA name; the browser's own when missing. */
  timeZone?: string;
}

/** Days as people write them, in the calendar of one time zone. */
export function calendarOf({ now, timeZone }: Calendar) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, ...options });
  const key = format({ year: "numeric", month: "2-digit", day: "2-digit" });
  const month = format({ month: "long", year: "numeric" });
  const day = format({ weekday: "long", day: "numeric", month: "long" });
  const today = key.format(now);
  const yesterday = key.format(now - 24 * 3600 * 1000);
  return {
    monthOf: (at: number) => month.format(at),
    dayOf: (at: number) => {
      const on = key.format(at);
      if (on === today) return "Today";
      return on === yesterday ? "Yesterday" : day.format(at);
    },
  };
}

/** A day of pictures, of which any part may be known: how many they are is known from the start. */
export interface TimelineDay {
  key: string;
  /** A moment of the day, epoch ms; null where it isn't one day. */
  at: number | null;
  /** Place of its first picture in the whole list. */
  start: number;
  count: number;
  /** Mean of width ÷ height. */
  ratio: number;
  /** The sizes of its pictures by the page, as far as they are known. */
  pages: readonly (readonly Size[] | undefined)[];
}

/** Pictures of one page of a day. */
export const dayPage = 200;

function justified({ count, ratio, pages }: TimelineDay, options: RowOptions): TileRow[] {
  const pageCount = Math.ceil(count / dayPage);
  return Array.from({ length: pageCount }, (_, page) => {
    const first = page * dayPage;
    const sizes = pages[page];
    const isLast = page === pageCount - 1;
    if (!sizes) return shifted(likeRows(Math.min(dayPage, count - first), ratio, isLast, options), first);
    return shifted(isLast ? justifiedRows([...sizes], options) : evenRows([...sizes], options), first);
  }).flat();
}

const shifted = (rows: TileRow[], by: number): TileRow[] =>
  by === 0
    ? rows
    : rows.map((row) => ({
        ...row,
        tiles: row.tiles.map((tile) => ({ ...tile, index: tile.index + by })),
      }));

/** A heading, then the day's pictures. A tile's index counts through the whole list. */
export function dayRows(
  day: TimelineDay,
  isMonth: boolean,
  layout: Preferences["gallery"]["layout"],
  options: RowOptions,
): TimelineRow[] {
  const rows = layout === "squares" ? squareRows(day.count, options) : justified(day, options);
  return [
    { kind: "heading", key: day.key, at: day.at, isMonth },
    ...shifted(rows, day.start).map((row) => ({
      kind: "pictures" as const,
      key: `${day.key}-${row.tiles[0]?.index ?? 0}`,
      ...row,
    })),
  ];
}
