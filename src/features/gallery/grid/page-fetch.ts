import { imageLimits } from "@/lib/image-limits";
import type { Image } from "@/lib/images";
import { dayPage } from "@/lib/timeline";
import type { SourceDay } from "./source-days";

/** What is asked of the server, in the filter and order of the source. */
export interface SourceFetch {
  list: (of: {
    from?: number;
    to?: number;
    cursor: string | null;
    limit: number;
  }) => Promise<{ items: Image[]; nextCursor: string | null }>;
  ids: (of: {
    from?: number;
    to?: number;
    cursor: string | null;
    limit: number;
  }) => Promise<{ ids: string[]; nextCursor: string | null }>;
}

interface Answer {
  items: Image[];
  goesOn: boolean;
}

const spanOf = ({ from, to }: SourceDay) => ({ ...(from !== undefined && { from }), to });

/** Pages of days. A page far into a long day is found by ids alone, many at a time, not through all before it. */
export function createPageFetch(fetch: SourceFetch) {
  const cursors = new Map<string, string | null>();

  async function cursorOf(day: SourceDay, page: number): Promise<string | null | undefined> {
    let cursor: string | null = null;
    for (let left = page * dayPage; left > 0; ) {
      const limit = Math.min(left, Math.floor(imageLimits.idsAtOnce / dayPage) * dayPage);
      const { nextCursor }: { nextCursor: string | null } = await fetch.ids({
        ...spanOf(day),
        cursor,
        limit,
      });
      if (nextCursor === null) return undefined;
      cursor = nextCursor;
      left -= limit;
    }
    return cursor;
  }

  /** One page of one day, or the whole of several small ones that follow each other. */
  async function pages(
    run: SourceDay[],
    page: number,
    isFresh: (page: number) => boolean,
  ): Promise<Map<string, Answer>> {
    const [day] = run;
    if (!day) return new Map();
    const before = `${day.key} ${page}`;
    const isKnown = page > 0 && cursors.has(before) && isFresh(page - 1);
    const cursor = isKnown ? cursors.get(before) : await cursorOf(day, page);
    if (cursor === undefined) return new Map([[day.key, { items: [], goesOn: false }]]);
    const span = {
      to: Math.max(...run.map(({ to }) => to)),
      ...(day.from !== undefined && { from: Math.min(...run.map(({ from }) => from ?? 0)) }),
    };
    const { items, nextCursor } = await fetch.list({ ...span, cursor, limit: dayPage });
    if (run.length === 1) {
      cursors.set(`${day.key} ${page + 1}`, nextCursor);
      return new Map([[day.key, { items, goesOn: nextCursor !== null }]]);
    }
    const partOf = ({ from, to }: SourceDay) =>
      items.filter(({ createdAt }) => createdAt >= (from ?? 0) && createdAt < to);
    // More pictures than were expected: the days at the end have come in part or not at all.
    const last = items.at(-1);
    const cut =
      nextCursor === null || !last ? run.length : run.findIndex((each) => partOf(each).includes(last));
    if (cut === 0) return pages([day], page, isFresh);
    return new Map(run.slice(0, cut).map((each) => [each.key, { items: partOf(each), goesOn: false }]));
  }

  /** Where in its day a picture is; -1 when it isn't there. */
  async function placeIn(day: SourceDay, id: string): Promise<number> {
    let cursor: string | null = null;
    for (let before = 0; ; before += imageLimits.idsAtOnce) {
      const part: { ids: string[]; nextCursor: string | null } = await fetch.ids({
        ...{ ...spanOf(day), cursor, limit: imageLimits.idsAtOnce },
      });
      const at = part.ids.indexOf(id);
      if (at !== -1) return before + at;
      if (part.nextCursor === null) return -1;
      cursor = part.nextCursor;
    }
  }

  return Object.assign(pages, { placeIn });
}
