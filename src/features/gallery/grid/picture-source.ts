import type { Image, ImageTimeline } from "@/lib/images";
import { dayPage } from "@/lib/timeline";
import { createPageFetch, type SourceFetch } from "./page-fetch";
import { daysOf, imageOfDays, type SourceDay, started } from "./source-days";
import { type PageRef, pagesBetween, runOf } from "./wanted-pages";

export type { SourceFetch } from "./page-fetch";

/** Requests under way at the same time. */
const atOnce = 3;
/** Pages that are kept; those out of sight for the longest go first. */
const kept = 120;
/** Milliseconds for which an answer may still bring back what was just taken out. */
const lingering = 5000;

/**
 * The pictures of one filter, outside React: their days are known from the timeline, their pages come when they are
 * wanted and are let go when they aren't. Everything is addressed by its place in the whole list.
 */
export function createPictureSource(fetch: SourceFetch, order: "newest" | "oldest") {
  let days: SourceDay[] = [];
  let version = 0;
  let error: unknown = null;
  let wanted: PageRef[] = [];
  let underWay = 0;
  let generation = 0;
  const stale = new Set<string>();
  const loading = new Set<string>();
  const seenAt = new Map<string, number>();
  const gone = new Map<string, number>();
  const dayOfImage = new Map<string, string>();
  const listeners = new Set<() => void>();
  const pages = createPageFetch(fetch);
  let head: ReturnType<SourceFetch["list"]> | null = null;

  const nameOf = ({ day, page }: PageRef) => `${day} ${page}`;
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const dayCalled = (key: string) => days.find((day) => day.key === key);

  function put(changed: Map<string, SourceDay>) {
    days = started(days.map((day) => changed.get(day.key) ?? day));
  }

  const stays = ({ id }: Image) => (gone.get(id) ?? 0) < Date.now();

  /** A day with one page more, its count corrected by what that page tells. */
  function filled(day: SourceDay, page: number, answer: { items: Image[]; goesOn: boolean }): SourceDay {
    const items = answer.items.filter(stays);
    const known = day.pages.slice();
    known[page] = items;
    if (answer.goesOn) return { ...day, pages: known, count: Math.max(day.count, (page + 1) * dayPage + 1) };
    return { ...day, pages: known.slice(0, page + 1), count: page * dayPage + items.length };
  }

  /** Writes down where the pictures are that have just been taken over. */
  function note(fresh: Iterable<SourceDay>, page: number) {
    for (const day of fresh) {
      const name = nameOf({ day: day.key, page });
      seenAt.set(name, Date.now());
      stale.delete(name);
      for (const { id } of day.pages[page] ?? []) dayOfImage.set(id, day.key);
    }
  }

  function release() {
    const held = days.flatMap((day) =>
      day.pages.flatMap((items, page) => (items ? [{ day: day.key, page }] : [])),
    );
    if (held.length <= kept) return;
    const inSight = new Set(wanted.map(nameOf));
    const leaving = held
      .filter((ref) => !inSight.has(nameOf(ref)))
      .sort((a, b) => (seenAt.get(nameOf(a)) ?? 0) - (seenAt.get(nameOf(b)) ?? 0))
      .slice(0, held.length - kept);
    const changed = new Map<string, SourceDay>();
    for (const { day: key, page } of leaving) {
      const day = changed.get(key) ?? dayCalled(key);
      if (!day) continue;
      for (const { id } of day.pages[page] ?? []) dayOfImage.delete(id);
      changed.set(key, { ...day, pages: day.pages.with(page, undefined) });
    }
    put(changed);
  }

  const exists = ({ day, page }: PageRef) => page * dayPage < (dayCalled(day)?.count ?? 0);
  const isKnown = (ref: PageRef) =>
    dayCalled(ref.day)?.pages[ref.page] !== undefined && !stale.has(nameOf(ref));

  /** Asks for a page, and for the small days after it in the same breath; resolves to what has come. */
  async function ask(all: SourceDay[], ref: PageRef): Promise<Map<string, SourceDay>> {
    const run = runOf(all, ref, (other) => !isKnown(other) && !loading.has(nameOf(other)));
    const names = run.map(({ key }) => nameOf({ day: key, page: ref.page }));
    for (const name of names) loading.add(name);
    try {
      const answers = await pages(run, ref.page, (page) => !stale.has(nameOf({ day: ref.day, page })));
      return new Map(
        run.flatMap((day) => {
          const answer = answers.get(day.key);
          return answer ? [[day.key, filled(day, ref.page, answer)]] : [];
        }),
      );
    } finally {
      for (const name of names) loading.delete(name);
    }
  }

  function pump() {
    while (underWay < atOnce && error === null) {
      const next = wanted.find((ref) => exists(ref) && !isKnown(ref) && !loading.has(nameOf(ref)));
      if (!next) return;
      underWay += 1;
      const asked = generation;
      void ask(days, next)
        .then((answers) => {
          if (asked !== generation) return;
          // Other pages of the same day may have come meanwhile.
          put(new Map([...answers].map(([key, day]) => [key, withOthers(day, dayCalled(key), next.page)])));
          note(answers.values(), next.page);
          release();
          tell();
        })
        .catch((thrown: unknown) => {
          error = thrown;
          tell();
        })
        .finally(() => {
          underWay -= 1;
          pump();
        });
    }
  }

  const imageAt = (index: number) => imageOfDays(days, index);

  function indexOf(id: string): number {
    const day = dayCalled(dayOfImage.get(id) ?? "");
    if (!day) return -1;
    for (const [page, items] of day.pages.entries()) {
      const at = items?.findIndex((image) => image.id === id) ?? -1;
      if (at !== -1) return day.start + page * dayPage + at;
    }
    return -1;
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    version: () => version,
    /** Most people look at the beginning first: it needn't wait for the timeline. */
    begin() {
      if (days.length > 0 || head) return;
      head = fetch.list({ cursor: null, limit: dayPage });
      head.catch(() => {});
    },
    days: () => days,
    total: () => days.reduce((sum, { count }) => sum + count, 0),
    error: () => error,
    retry() {
      error = null;
      tell();
      pump();
    },
    imageAt,
    indexOf,

    /** Which pictures are in sight or near it. */
    want(first: number, last: number) {
      wanted = pagesBetween(days, first, last);
      const now = Date.now();
      for (const ref of wanted) if (isKnown(ref)) seenAt.set(nameOf(ref), now);
      pump();
    },

    /** Takes over a newer timeline: what is in sight is asked for again first, so that both change at once. */
    async refresh(timeline: ImageTimeline) {
      generation += 1;
      const asked = generation;
      error = null;
      const next = daysOf(timeline, order, days);
      for (const day of days)
        for (const [page, items] of day.pages.entries()) if (items) stale.add(nameOf({ day: day.key, page }));
      const isFirst = days.length === 0;
      const firstKey = days[0]?.key;
      const atTop = wanted.some(({ day, page }) => day === firstKey && page === 0);
      const refs = isFirst ? [] : wanted.filter(({ day }) => next.some(({ key }) => key === day));
      const newest = next[0];
      if (atTop && newest && newest.key !== firstKey) refs.unshift({ day: newest.key, page: 0 });
      let fresh = next;
      const results = await Promise.allSettled(
        refs.map(async (ref) => {
          if (loading.has(nameOf(ref))) return;
          const answers = await ask(next, ref);
          if (asked === generation) note(answers.values(), ref.page);
          fresh = fresh.map((day) => {
            const answer = answers.get(day.key);
            return answer ? withOthers(answer, day, ref.page) : day;
          });
        }),
      );
      const first = await (isFirst ? head?.catch(() => null) : null);
      head = null;
      if (asked !== generation) return;
      if (first) {
        fresh = fresh.map((day) => headOf(day, first));
        for (const day of fresh) if (day.pages[0]) note([day], 0);
      }
      const failed = results.find((result) => result.status === "rejected");
      if (failed) error = failed.reason;
      days = started(fresh);
      tell();
      pump();
    },

    /** Shows a change before the server has answered. */
    patch(ids: ReadonlySet<string>, change: Partial<Image>) {
      const changed = new Map<string, SourceDay>();
      for (const day of days) {
        if (!day.pages.some((items) => items?.some(({ id }) => ids.has(id)))) continue;
        const after = day.pages.map((items) =>
          items?.map((image) => (ids.has(image.id) ? { ...image, ...change } : image)),
        );
        changed.set(day.key, { ...day, pages: after });
      }
      if (changed.size === 0) return;
      put(changed);
      tell();
    },

    /** Takes pictures out before the server has answered. */
    remove(ids: ReadonlySet<string>) {
      for (const id of ids) gone.set(id, Date.now() + lingering);
      const changed = new Map<string, SourceDay>();
      for (const day of days) {
        const lost = day.pages.flat().filter((image) => image && ids.has(image.id)).length;
        if (lost === 0) continue;
        const after = day.pages.map((items) => items?.filter(({ id }) => !ids.has(id)));
        changed.set(day.key, { ...day, pages: after, count: Math.max(0, day.count - lost) });
      }
      put(changed);
      tell();
    },

    /** They are back. */
    bring(ids: Iterable<string>) {
      for (const id of ids) gone.delete(id);
    },

    /** The place of a picture that may not be loaded yet; -1 when it isn't in the list. */
    async locate({ id, createdAt }: Pick<Image, "id" | "createdAt">): Promise<number> {
      const known = indexOf(id);
      if (known !== -1) return known;
      const day = days.find(({ from, to }) => createdAt >= (from ?? 0) && createdAt < (to ?? Infinity));
      if (!day) return -1;
      const place = await pages.placeIn(day, id);
      return place === -1 ? -1 : day.start + place;
    },
  };
}
export type PictureSource = ReturnType<typeof createPictureSource>;

/** A day with its first page out of the first page of the whole list, if that has all of it. */
function headOf(day: SourceDay, { items, nextCursor }: Awaited<ReturnType<SourceFetch["list"]>>): SourceDay {
  const own = items.filter(({ createdAt }) => createdAt >= (day.from ?? 0) && createdAt < day.to);
  const last = items.at(-1);
  const isCut = nextCursor !== null && last !== undefined && own.includes(last);
  if (own.length === 0 || (isCut && own.length < dayPage)) return day;
  return { ...day, pages: [own], count: isCut ? Math.max(day.count, dayPage + 1) : own.length };
}

/** `fresh` brings one page; the others are as they are by now. */
function withOthers(fresh: SourceDay, current: SourceDay | undefined, page: number): SourceDay {
  if (!current) return fresh;
  const pages = current.pages.slice(0, Math.ceil(fresh.count / dayPage));
  pages[page] = fresh.pages[page];
  return { ...fresh, pages };
}
