import { invalid } from "@/lib/errors";

/** Hours since 1970, UTC. */
export type Hour = number;
export const hourMs = 3_600_000;

/** `to` excluded. */
interface Day {
  from: Hour;
  to: Hour;
}

/** Days of one time zone, cut at whole hours: where midnight isn't one, at the hour nearest to it. */
export interface LocalDays {
  /** The day that has this hour. */
  dayOf(hour: Hour): Day;
}

/** Zones and days that are remembered, since asking for a date is slow: about 5 µs. */
const remembered = { zones: 100, days: 20_000 };
const zones = new Map<string, LocalDays>();

/** @throws AppError UNPROCESSABLE_CONTENT for a zone that isn't there */
export function localDays(timeZone: string): LocalDays {
  const known = zones.get(timeZone);
  if (known) return known;
  const { dayOf } = daysBy(formatOf(timeZone));
  const days = new Map<Hour, Day>();
  const zone: LocalDays = {
    dayOf(hour) {
      const day = days.get(hour) ?? dayOf(hour);
      if (days.size >= remembered.days) days.clear();
      days.set(hour, day);
      return day;
    },
  };
  if (zones.size >= remembered.zones) zones.clear();
  zones.set(timeZone, zone);
  return zone;
}

function daysBy(format: Intl.DateTimeFormat): LocalDays {
  /** The date and the hour of the day in the middle of an hour, where a border by the half hour doesn't matter. */
  const at = (hour: Hour) => {
    const parts = format.formatToParts(hour * hourMs + hourMs / 2);
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
    return { date: `${part("year")}-${part("month")}-${part("day")}`, hourOfDay: Number(part("hour")) };
  };
  return {
    dayOf(hour) {
      const { date, hourOfDay } = at(hour);
      const isSameDay = (other: Hour) => at(other).date === date;
      // Right but for the days on which the clocks change.
      let from = hour - hourOfDay;
      while (!isSameDay(from)) from += 1;
      while (isSameDay(from - 1)) from -= 1;
      let to = from + 24;
      while (!isSameDay(to - 1)) to -= 1;
      while (isSameDay(to)) to += 1;
      return { from, to };
    },
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-GB", {
      ...{ timeZone, hourCycle: "h23" },
      ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit" },
    });
  } catch {
    throw invalid("timeZone", "There is no such time zone. Use a name such as Europe/Zurich.");
  }
}
