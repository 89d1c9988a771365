import { join } from "node:path";
import { scopes } from "@/lib/api-keys";
import { uncategorised } from "@/lib/boards";
import type { Viewer } from "@/server/access/viewer";
import { createBoardNews } from "@/server/boards/board-news";
import { createBoards } from "@/server/boards/boards.service";
import { openStore } from "@/server/db/open";
import type { Store } from "@/server/db/store";
import { createLocalBus } from "@/server/events/local-bus";
import { createImageWriter } from "@/server/images/image-writer";
import { createImages } from "@/server/images/images.service";
import { createQuotas } from "@/server/quotas/quotas.service";
import { createContentAccess } from "@/server/settings/content-access";
import { createSettings } from "@/server/settings/settings.service";
import { createDiskStorage } from "@/server/storage/disk";
import { galleryFolder } from "./gallery-data";
import { big, small, words } from "./gallery-pictures";
import { type Bench, quantile, type Result } from "./result";

const limit = 50;
const rounds = 101;

function joined(db: Store, dataDir: string) {
  const storage = createDiskStorage(join(dataDir, "files"));
  const events = createLocalBus();
  const settings = createSettings({ db, canMail: false });
  const contentAccess = createContentAccess({ db, settings });
  const boardNews = createBoardNews({ db, events });
  const quotas = createQuotas({ db, settings });
  const writer = createImageWriter({ storage });
  return {
    boards: createBoards({ db, events, boardNews, contentAccess }),
    images: createImages({
      ...{ db, events, boardNews, contentAccess, settings, quotas, storage, writer },
    }),
  };
}
type Services = ReturnType<typeof joined>;
type Person = typeof big | typeof small;
/** Resolves to what to call: what is only needed to ask isn't measured. */
type Way = (services: Services, viewer: Viewer, person: Person) => Promise<() => Promise<unknown>>;

const viewerOf = ({ userId }: Person): Viewer => ({
  ...{ userId, role: "user", via: "session", sessionId: "", address: "", scopes },
});

/** The cursor of a page as deep as `share` (0..1) of the pictures. */
async function cursorAt(
  { images }: Services,
  viewer: Viewer,
  { pages, q }: { pages: number; q?: string },
): Promise<string | null> {
  const atOnce = 100;
  let cursor: string | null = null;
  for (let left = pages; left > 0; left -= Math.min(left, atOnce)) {
    const page = await images.ids(viewer, { q, cursor, limit: limit * Math.min(left, atOnce) });
    cursor = page.nextCursor;
  }
  return cursor;
}

const list =
  (filter: { boardId?: string; q?: string } = {}): Way =>
  async ({ images }, viewer) =>
  () =>
    images.list(viewer, { limit, ...filter });

/** As many pages into the list as each has, up to `pages`. */
const deep =
  (pages: number, share: number, q?: string): Way =>
  async (services, viewer, person) => {
    const most = Math.floor((person.pictures / limit) * share);
    const cursor = await cursorAt(services, viewer, { pages: Math.min(pages, most), ...(q ? { q } : {}) });
    return () => services.images.list(viewer, { limit, cursor, ...(q ? { q } : {}) });
  };

const asked: { what: string; way: Way; atMost?: number }[] = [
  { what: "First page", way: list(), atMost: 1.3 },
  { what: "Page 10,000 by key", way: deep(10_000, 0.5), atMost: 1.3 },
  {
    what: "First page of a board of 100,000",
    way:
      async ({ images }, viewer, { boardId }) =>
      () =>
        images.list(viewer, { limit, boardId }),
    atMost: 1.3,
  },
  { what: "First page of those on no board", way: list({ boardId: uncategorised }) },
  { what: "Search for a rare word", way: list({ q: words.rare }), atMost: 1.3 },
  { what: "Search for a common word", way: list({ q: words.common }), atMost: 3 },
  { what: "The same, page 1,000", way: deep(1_000, 0.25, words.common) },
  {
    what: "Counts on the boards panel",
    way:
      async ({ boards }, viewer) =>
      () =>
        Promise.all([boards.list(viewer, { limit: 200 }), boards.uncategorised(viewer)]),
    atMost: 1.3,
  },
  {
    what: "Timeline of all",
    way:
      async ({ images }, viewer) =>
      () =>
        images.timeline(viewer, { timeZone: "Europe/Zurich" }),
  },
  {
    what: "Timeline of a search for a common word",
    way: async ({ images }, viewer) => {
      const filter = { timeZone: "Europe/Zurich", q: words.common };
      return () => images.timeline(viewer, filter);
    },
  },
];

async function measure(services: Services, way: Way): Promise<[number, number]> {
  const calls = await Promise.all(
    [big, small].map(async (person) => ({
      call: await way(services, viewerOf(person), person),
      took: [] as number[],
    })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { call, took } of calls) {
      const startedAt = performance.now();
      await call();
      took.push(performance.now() - startedAt);
    }
  }
  const [large = Number.NaN, little = Number.NaN] = calls.map(({ took }) => quantile(took.slice(1), 0.5));
  return [large, little];
}

/** A person with a million pictures of three million, beside one with a thousand, on SQLite. */
export const gallery: Bench = async () => {
  const dataDir = await galleryFolder();
  const db = await openStore({ databaseUrl: "", dataDir });
  try {
    const services = joined(db, dataDir);
    const results: Result[] = [];
    for (const { what, way, atMost } of asked) {
      const [large, little] = await measure(services, way);
      const ratio = large / little;
      const result = {
        what: `${what}, of 1,000,000 pictures`,
        measured: `${large.toFixed(2)} ms, ${ratio.toFixed(2)} × of ${little.toFixed(2)} ms`,
      };
      if (atMost === undefined) results.push({ ...result, goal: "" });
      else results.push({ ...result, goal: `at most ${atMost} × of 1,000`, isMet: ratio <= atMost });
    }
    return results;
  } finally {
    await db.close();
  }
};
