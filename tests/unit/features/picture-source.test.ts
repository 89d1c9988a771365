import { beforeEach, describe, expect, it } from "vitest";
import { createPictureSource, type SourceFetch } from "@/features/gallery/grid/picture-source";
import type { Image, ImageTimeline } from "@/lib/images";

const dayMs = 24 * 3600 * 1000;
const today = Date.UTC(2026, 2, 2);

const picture = (createdAt: number): Image => ({
  ...{ id: String(createdAt).padStart(16, "0"), ownerId: "me", ownerName: "Me", boardId: null },
  ...{ width: 600, height: 400, mimeType: "image/png", byteSize: 1, origin: "generated", fileName: null },
  ...{ isStarred: false, tags: [], createdAt, metadata: {}, workflowFormat: null, thumbhash: "" },
});

/** Pictures of so many days, newest first, as a server would list them. */
class Server {
  images: Image[] = [];
  lists: { from?: number; to?: number; cursor: string | null }[] = [];
  idLists = 0;

  constructor(counts: number[]) {
    counts.forEach((count, day) => {
      for (let n = 0; n < count; n += 1) this.images.push(picture(today - day * dayMs + dayMs - 1 - n));
    });
  }
  private page({ from = 0, to = Infinity, cursor, limit }: Parameters<SourceFetch["list"]>[0]) {
    const all = this.images.filter(
      ({ id, createdAt }) => createdAt >= from && createdAt < to && (cursor === null || id < cursor),
    );
    const items = all.slice(0, limit);
    return { items, nextCursor: all.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
  fetch: SourceFetch = {
    list: async (of) => {
      this.lists.push(of);
      return this.page(of);
    },
    ids: async (of) => {
      this.idLists += 1;
      const { items, nextCursor } = this.page(of);
      return { ids: items.map(({ id }) => id), nextCursor };
    },
  };
  timeline(isComplete = true, known = Infinity): ImageTimeline {
    const days: ImageTimeline["days"] = [];
    for (const { createdAt } of this.images) {
      const from = Math.floor(createdAt / dayMs) * dayMs;
      const day = days.at(-1);
      if (day?.from === from) Object.assign(day, { count: day.count + 1, ratio: day.ratio + 1.5 });
      else if (days.length < known) days.push({ from, to: from + dayMs, count: 1, ratio: 1.5 });
    }
    return { days, total: this.images.length, isComplete };
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

let server: Server;
const open = async (counts: number[]) => {
  server = new Server(counts);
  const source = createPictureSource(server.fetch, "newest");
  source.begin();
  await source.refresh(server.timeline());
  return source;
};
const idAt = (index: number) => server.images[index]?.id;

describe("the source of the grid's pictures", () => {
  beforeEach(() => {
    server = new Server([]);
  });

  it("knows how many there are, and the first of them, from the start", async () => {
    const source = await open([30, 40, 5000]);
    expect(source.total()).toBe(5070);
    expect(source.imageAt(69)?.id).toBe(idAt(69));
    expect(source.imageAt(4000)).toBeUndefined();
    expect(server.lists).toHaveLength(1);
  });

  it("asks for what is wanted, wherever it is, and for nothing before it", async () => {
    const source = await open([30, 40, 20_000]);
    source.want(12_010, 12_020);
    await settled();
    expect(source.imageAt(12_015)?.id).toBe(idAt(12_015));
    expect(server.lists).toHaveLength(2);
    expect(server.idLists).toBe(3);
    expect(source.indexOf(idAt(12_015) ?? "")).toBe(12_015);
  });

  it("asks for small days together", async () => {
    const source = await open([300, ...Array.from({ length: 20 }, () => 10)]);
    source.want(310, 490);
    await settled();
    expect(source.imageAt(310)?.id).toBe(idAt(310));
    expect(source.imageAt(490)?.id).toBe(idAt(490));
    expect(server.lists.length).toBeLessThanOrEqual(3);
  });

  it("takes over what is new without losing what it had, and shows both at once", async () => {
    const source = await open([30, 40]);
    source.want(0, 69);
    const seen: (string | undefined)[][] = [];
    source.subscribe(() => seen.push([source.imageAt(0)?.id, source.imageAt(1)?.id, source.imageAt(70)?.id]));
    server.images.unshift(picture(today + dayMs));
    await source.refresh(server.timeline());
    expect(seen).toEqual([[idAt(0), idAt(1), idAt(70)]]);
    expect(source.total()).toBe(71);
  });

  it("takes out and changes at once, and isn't set back by an answer from before", async () => {
    const source = await open([30]);
    source.want(0, 29);
    const [gone = "", starred = ""] = [idAt(3), idAt(4)];
    source.patch(new Set([starred]), { isStarred: true });
    expect(source.imageAt(4)?.isStarred).toBe(true);
    source.remove(new Set([gone]));
    expect(source.total()).toBe(29);
    await source.refresh(server.timeline());
    expect(source.indexOf(gone)).toBe(-1);
    expect(source.total()).toBe(29);
    source.bring([gone]);
    await source.refresh(server.timeline());
    expect(source.indexOf(gone)).toBe(3);
  });

  it("finds a picture that isn't loaded", async () => {
    const source = await open([30, 20_000]);
    const far = server.images[11_111];
    expect(far && (await source.locate(far))).toBe(11_111);
    expect(await source.locate(picture(5))).toBe(-1);
  });

  it("goes on past what the server has counted", async () => {
    server = new Server([10, 250, 250]);
    const source = createPictureSource(server.fetch, "newest");
    source.begin();
    await source.refresh(server.timeline(false, 1));
    expect(source.total()).toBe(11);
    source.want(0, 100);
    await settled();
    source.want(0, source.total());
    await settled();
    source.want(0, source.total());
    await settled();
    expect(source.total()).toBe(510);
    expect(source.imageAt(509)?.id).toBe(idAt(509));
  });

  it("says what went wrong and goes on when it is told to", async () => {
    const source = await open([300]);
    const { list } = server.fetch;
    server.fetch.list = () => Promise.reject(new Error("away"));
    source.want(210, 220);
    await settled();
    expect(source.error()).toEqual(new Error("away"));
    server.fetch.list = list;
    source.retry();
    await settled();
    expect(source.error()).toBeNull();
    expect(source.imageAt(215)?.id).toBe(idAt(215));
  });
});
