import { asc, desc, inArray, type Placeholder, type SQL, sql } from "drizzle-orm";
import { matchingSeqs } from "../db/search";
import { within } from "../db/sql";
import type { Read } from "../db/store";
import { seqsPerMs, visibleImages } from "./images";

type Who = string | Placeholder;

const given = {
  match: sql.placeholder("match"),
  from: sql.placeholder("from"),
  to: sql.placeholder("to"),
  limit: sql.placeholder("limit"),
};

/**
 * The pictures that match, one page in order of `seq`, each seen by the viewer whatever the search says: `match` only
 * has to find them quickly.
 */
export function visibleMatches(read: Read, viewer: Who, order: "newest" | "oldest") {
  const visible = visibleImages(read, viewer);
  // The sum keeps the order from being taken off the index of all pictures instead of the few that match.
  const place: SQL = sql`${visible.seq} + 0`;
  return read
    .select()
    .from(visible)
    .where(inArray(visible.seq, sql`(${matchingSeqs(order, given)})`))
    .orderBy(order === "newest" ? desc(place) : asc(place));
}

/** Only their ids. */
export function visibleMatchIds(read: Read, viewer: Who, order: "newest" | "oldest") {
  const visible = visibleImages(read, viewer);
  const place: SQL = sql`${visible.seq} + 0`;
  return read
    .select({ id: visible.id, seq: visible.seq })
    .from(visible)
    .where(inArray(visible.seq, sql`(${matchingSeqs(order, given)})`))
    .orderBy(order === "newest" ? desc(place) : asc(place));
}

/** Of the newest matches: how many were made in each hour, and the sum of their ratios as the triggers of `images` bound it. */
export function visibleMatchHours(read: Read, viewer: Who) {
  const visible = visibleImages(read, viewer);
  const ratio = within(sql`${visible.width} * 1.0 / ${visible.height}`, sql`1.0 / 3`, sql`4.0`);
  const hour = sql<number>`${visible.seq} / ${sql.raw(String(seqsPerMs * 3_600_000))}`;
  return read
    .select({
      hour: hour.mapWith(Number).as("hour"),
      imageCount: sql<number>`count(*)`.mapWith(Number).as("image_count"),
      ratio: sql<number>`sum(${ratio})`.mapWith(Number).as("ratio"),
    })
    .from(visible)
    .where(inArray(visible.seq, sql`(${matchingSeqs("newest", given)})`))
    .groupBy(sql`1`);
}
