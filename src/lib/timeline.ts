import { justifiedRows, type RowOptions, squareRows, type TileRow } from "./justified-rows";
import type { Preferences } from "./preferences";

interface Dated {
  createdAt: number;
  width: number;
  height: number;
}

export type TimelineRow =
  | { kind: "heading"; key: string; month: string | null; day: string }
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
    keyOf: (at: number) => key.format(at),
    monthOf: (at: number) => month.format(at),
    dayOf: (at: number) => {
      const on = key.format(at);
      if (on === today) return "Today";
      return on === yesterday ? "Yesterday" : day.format(at);
    },
  };
}

function daysOf<Item extends Dated>(items: Item[], keyOf: (at: number) => string) {
  const days: { key: string; start: number; items: Item[] }[] = [];
  items.forEach((item, index) => {
    const key = keyOf(item.createdAt);
    const last = days.at(-1);
    if (last?.key === key) last.items.push(item);
    else days.push({ key, start: index, items: [item] });
  });
  return days;
}

/**
 * The rows of a list that is ordered by time: a heading for each day (with the month where one begins), then
 * its pictures. A tile's index counts through the whole list.
 */
export function timelineRows(
  items: Dated[],
  layout: Preferences["gallery"]["layout"],
  options: RowOptions,
  calendar: Calendar,
): TimelineRow[] {
  const { keyOf, monthOf, dayOf } = calendarOf(calendar);
  let month = "";
  return daysOf(items, keyOf).flatMap(({ key, start, items: pictures }): TimelineRow[] => {
    const at = pictures[0]?.createdAt ?? 0;
    const isNewMonth = monthOf(at) !== month;
    month = monthOf(at);
    const rows =
      layout === "squares" ? squareRows(pictures.length, options) : justifiedRows(pictures, options);
    return [
      { kind: "heading", key, month: isNewMonth ? month : null, day: dayOf(at) },
      ...rows.map(({ height, tiles }, row) => ({
        kind: "pictures" as const,
        key: `${key}-${row}`,
        height,
        tiles: tiles.map((tile) => ({ ...tile, index: tile.index + start })),
      })),
    ];
  });
}
