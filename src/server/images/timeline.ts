import { and, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { uncategorised } from "@/lib/boards";
import { type ImageTimeline, imageLimits, type imageTimelineIn } from "@/lib/images";
import { visibleMatchHours } from "../access/image-search";
import { visibleBoardHours, visibleHours, visibleStrays } from "../access/images";
import { type Viewer, viewerParam } from "../access/viewer";
import { numberRows } from "../db/sql";
import type { Store } from "../db/store";
import { seqBounds } from "./bounds";
import type { ImagePlaces } from "./image-places";
import { type Hour, hourMs, type LocalDays, localDays } from "./local-days";

interface Parts {
  db: Store;
  places: ImagePlaces;
}
interface HourCount {
  hour: Hour;
  imageCount: number;
  ratio: number;
}

/** How many pictures there are of each day, so that a page knows its height before it has asked for them. */
export function createTimeline({ db: { read }, places }: Parts) {
  const own = visibleHours(read, viewerParam);
  const board = visibleBoardHours(read, viewerParam, sql.placeholder("boardId"));
  const strays = visibleStrays(read, viewerParam);
  const strayIds = read.select({ boardId: strays.boardId }).from(strays);
  const prepare = (name: string, hours: typeof own, where?: SQL) => {
    const summed = read
      .select({
        hour: hours.hour,
        imageCount: sql<number>`sum(${hours.imageCount})`.as("total"),
        ratio: sql<number>`sum(${hours.ratio})`.as("ratios"),
      })
      .from(hours)
      .where(and(gte(hours.hour, sql.placeholder("from")), lt(hours.hour, sql.placeholder("to")), where))
      .groupBy(hours.hour)
      .as("summed");
    return read
      .select({ rows: numberRows(summed.hour, summed.imageCount, summed.ratio) })
      .from(summed)
      .prepare(name);
  };
  const plain = {
    own: prepare("image_hours_own", own, eq(own.place, "all")),
    loose: prepare("image_hours_loose", own, or(eq(own.place, uncategorised), inArray(own.place, strayIds))),
    board: prepare("image_hours_board", board),
  };
  const matches = visibleMatchHours(read, viewerParam).prepare("image_hours_search");

  return async (
    viewer: Viewer,
    { timeZone, ...filter }: z.infer<typeof imageTimelineIn>,
  ): Promise<ImageTimeline> => {
    const days = localDays(timeZone);
    const asked = await places.ask(viewer, filter);
    const { reader } = asked;
    const whole = wholeHours(filter);
    if (asked.plain !== undefined && whole !== undefined) {
      const given = { viewer: reader, boardId: filter.boardId, ...whole };
      const [all] = await plain[asked.plain].execute(given);
      const hours = (all?.rows ?? []).map(([hour = 0, imageCount = 0, ratio = 0]) => ({
        hour,
        imageCount,
        ratio,
      }));
      return { ...timelineOf(hours, days, filter), isComplete: true };
    }
    const match = await places.match(viewer, filter, asked);
    if (match === undefined) return { days: [], total: 0, isComplete: true };
    const limit = imageLimits.countedMatches + 1;
    const hours = await matches.execute({ viewer: reader, match, limit, ...seqBounds(filter) });
    const timeline = timelineOf(hours, days, filter);
    return { ...timeline, isComplete: timeline.total < limit };
  };
}

interface Span {
  from?: number | undefined;
  to?: number | undefined;
}

/** After every hour that a database's integer holds. */
const noHour = 2 ** 31 - 1;

/** The hours within `from`..`to`; undefined where those cut one, which only the pictures themselves can answer. */
function wholeHours({ from = 0, to }: Span) {
  const hours = { from: Math.max(0, from / hourMs), to: to === undefined ? noHour : to / hourMs };
  if (!Number.isInteger(hours.from) || !Number.isInteger(hours.to)) return undefined;
  return { from: Math.min(hours.from, noHour), to: Math.max(0, Math.min(hours.to, noHour)) };
}

/** A day that the asked span cuts begins and ends with it. */
function timelineOf(hours: HourCount[], { dayOf }: LocalDays, span: Span): Omit<ImageTimeline, "isComplete"> {
  const days: ImageTimeline["days"] = [];
  let total = 0;
  let begin: Hour = Number.POSITIVE_INFINITY;
  for (const { hour, imageCount, ratio } of hours.toSorted((a, b) => b.hour - a.hour)) {
    total += imageCount;
    const last = days.at(-1);
    if (last && hour >= begin) {
      last.count += imageCount;
      last.ratio += ratio;
    } else {
      const day = dayOf(hour);
      begin = day.from;
      const from = Math.max(day.from * hourMs, span.from ?? 0);
      const to = Math.min(day.to * hourMs, span.to ?? Number.POSITIVE_INFINITY);
      days.push({ from, to, count: imageCount, ratio });
    }
  }
  return { days, total };
}
