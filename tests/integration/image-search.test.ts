import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { facetsOf } from "@/lib/image-facets";
import { type ImageFilter, imageFilter, imageOrders } from "@/lib/images";
import type { Viewer } from "@/server/access/viewer";
import type { images } from "@/server/images/images.table";
import { addBoard, addImage } from "../support/rows";
import { addViewer, openServices, type TestServices } from "../support/services";

let s: TestServices;
beforeAll(async () => {
  s = await openServices();
});
afterAll(() => s.close());

type Row = Partial<typeof images.$inferInsert>;
/** A picture that is found by what it was made from. */
async function add(viewer: Viewer, row: Row = {}): Promise<string> {
  const { metadata = {}, origin = "generated", tags = [] } = row;
  return (await addImage(s.db, viewer.userId, { ...row, facets: facetsOf({ metadata, origin, tags }) })).id;
}
const idsOf = async (viewer: Viewer, filter: ImageFilter) =>
  (await s.images.list(viewer, { limit: 200, ...filter })).items.map(({ id }) => id);

describe("words", () => {
  let ada: Viewer;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    ada = await addViewer(s.db);
    const prompts = {
      castle: "A red castle on the hill, 100% snow_white",
      dragon: "red dragon over a castle",
      night: "a Castle at night, Übergrößenträger",
      cjk: "赤い 城 と 桜",
      none: "nothing of the kind",
    };
    for (const [name, prompt] of Object.entries(prompts))
      ids[name] = await add(ada, { metadata: { prompt } });
    ids.file = await add(ada, { metadata: {}, origin: "uploaded", fileName: "holiday_in-rome.jpg" });
    ids.tag = await add(ada, { metadata: {}, tags: ["Summer Sale", "wip"] });
  });
  const named = async (q: string) => {
    const found = await idsOf(ada, { q });
    return Object.keys(ids).filter((name) => found.includes(ids[name] ?? ""));
  };

  test.each<[string, string[]]>([
    ["castle", ["castle", "dragon", "night"]],
    ["CASTLE red", ["castle", "dragon"]],
    ['"red castle"', ["castle"]],
    ['"castle red"', []],
    ["castle -night", ["castle", "dragon"]],
    ['castle -"red dragon"', ["castle", "night"]],
    ["drag*", ["dragon"]],
    ["drag", []],
    ["cast* -drag*", ["castle", "night"]],
    ["übergrößenträger", ["night"]],
    ["城", ["cjk"]],
    ["snow_white", ["castle"]],
    ["holiday rome", ["file"]],
    ["jpg", ["file"]],
    ["summer", ["tag"]],
    ['"summer sale"', ["tag"]],
    ["-castle", ["cjk", "none", "file", "tag"]],
  ])("%s", async (q, expected) => expect(await named(q)).toEqual(expected));

  test("wildcards of LIKE and the words of query languages are words like others", async () => {
    expect(await named("%")).toEqual(Object.keys(ids));
    expect(await named("100%")).toEqual(["castle"]);
    expect(await named("a%e")).toEqual([]);
    for (const q of ["_astle", "OR", "NOT castle", "castle AND red", "castle NEAR dragon", "words:castle"])
      expect(await named(q)).toEqual([]);
  });

  test("the facets can't be searched for as words", async () => {
    for (const q of ["ogenerated", "bnone", `u${ada.userId.replaceAll("-", "")}`])
      expect(await named(q)).toEqual([]);
  });

  test("whatever is typed is answered", async () => {
    const pieces = [
      ...Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)),
      ...[
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR/3",
        "castle",
        "城",
        "🏰",
        "é",
        "e\u0301",
        "\u200d",
        " ",
        '"',
        '"',
        "-",
        "*",
        "--",
        "\\",
      ],
      ...[
        "<->",
        ":*",
        ":A",
        "''",
        "words :",
        "^",
        "{a b}",
        "\ufffd",
        "\u{10ffff}",
        "1e5",
        "3.14",
        "0x",
        "a@b.ch",
        "http://x.y/z?q",
      ],
    ];
    let state = 7;
    const below = (count: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % count;
    };
    for (let round = 0; round < 400; round += 1) {
      const typed = Array.from({ length: 1 + below(9) }, () => pieces[below(pieces.length)]).join(
        below(2) ? "" : " ",
      );
      const { q } = imageFilter.parse({ q: typed });
      await expect(s.images.list(ada, { q, limit: 5 }), typed).resolves.toMatchObject({
        items: expect.any(Array),
      });
    }
    expect(imageFilter.safeParse({ q: "a\u0000b" }).success).toBe(false);
    expect(imageFilter.safeParse({ q: "x".repeat(401) }).success).toBe(false);
  });
});

describe("filters", () => {
  let ada: Viewer;
  let bo: Viewer;
  let board: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    [ada, bo] = [await addViewer(s.db), await addViewer(s.db)];
    board = (await addBoard(s.db, ada.userId)).id;
    const loras = [{ name: "Ink & Wash", weight: 0.8 }];
    ids.a = await add(ada, { boardId: board, metadata: { prompt: "fox", model: "sd/xl:1", seed: 7, loras } });
    ids.b = await add(ada, { metadata: { prompt: "fox", model: "sd/xl:2", seed: 77 }, tags: ["Keep"] });
    ids.c = await add(ada, { origin: "uploaded", metadata: {}, fileName: "fox.png" });
    ids.d = await add(bo, { metadata: { prompt: "fox", model: "sd/xl:1", seed: 7 } });
    await s.images.star(ada, { ids: [ids.b ?? "", ids.c ?? ""], isStarred: true });
  });
  const named = async (filter: ImageFilter, viewer = ada) => {
    const found = await idsOf(viewer, filter);
    return Object.keys(ids).filter((name) => found.includes(ids[name] ?? ""));
  };

  test("each alone, and together", async () => {
    expect(await named({ model: "sd/xl:1" })).toEqual(["a"]);
    expect(await named({ model: "sd/xl" })).toEqual([]);
    expect(await named({ lora: "Ink & Wash" })).toEqual(["a"]);
    expect(await named({ seed: 7 })).toEqual(["a"]);
    expect(await named({ tag: "kEEP" })).toEqual(["b"]);
    expect(await named({ origin: "uploaded" })).toEqual(["c"]);
    expect(await named({ starred: true })).toEqual(["b", "c"]);
    expect(await named({ starred: true }, bo)).toEqual([]);
    expect(await named({ starred: true, q: "fox", origin: "generated" })).toEqual(["b"]);
    expect(await named({ q: "fox", boardId: board })).toEqual(["a"]);
    expect(await named({ q: "fox", boardId: "none" })).toEqual(["b", "c"]);
    expect(await named({ q: "fox", model: "sd/xl:2", seed: 7 })).toEqual([]);
    expect(await named({ boardId: "none", whose: "others" })).toEqual([]);
  });

  test("a span of time, from its first moment to before its last, on index and search alike", async () => {
    const viewer = await addViewer(s.db);
    const at = (ms: number) =>
      `${(1_700_000_000_000 + ms)
        .toString(16)
        .padStart(12, "0")
        .replace(/^(.{8})/, "$1-")}-${newId().slice(14)}`;
    const made: string[] = [];
    for (const ms of [0, 1, 2, 3]) {
      const createdAt = 1_700_000_000_000 + ms;
      made.push(
        await add(viewer, { id: at(ms), createdAt, seq: createdAt * 4096 + 9, metadata: { prompt: "owl" } }),
      );
    }
    for (const q of [undefined, "owl"]) {
      const span = (from?: number, to?: number) =>
        idsOf(viewer, {
          ...(q ? { q } : {}),
          ...(from === undefined ? {} : { from: 1_700_000_000_000 + from }),
          ...(to === undefined ? {} : { to: 1_700_000_000_000 + to }),
        });
      expect(await span(1, 3)).toEqual([made[2], made[1]]);
      expect(await span(2)).toEqual([made[3], made[2]]);
      expect(await span(undefined, 1)).toEqual([made[0]]);
      expect(await span(1.5, 2.5)).toEqual([made[2]]);
      expect(await span(3, 1)).toEqual([]);
      expect(await span(-1e15, 1e15)).toHaveLength(4);
    }
  });
});

describe("pages", () => {
  test("hold every picture once, in order, whichever way, on index and search, as rows and as ids", async () => {
    const viewer = await addViewer(s.db);
    const made: string[] = [];
    for (let at = 0; at < 11; at += 1)
      made.push(await add(viewer, { metadata: { prompt: at % 2 ? "owl" : "owl elk" } }));
    for (const filter of [{}, { q: "owl" }, { boardId: "none" }]) {
      for (const order of imageOrders) {
        const expected = order === "newest" ? made.toReversed() : made;
        const seen: string[] = [];
        const seenIds: string[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = await s.images.list(viewer, { ...filter, order, cursor, limit: 4 });
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = await s.images.ids(viewer, { ...filter, order, cursor, limit: 4 });
          seenIds.push(...page.ids);
          cursor = page.nextCursor;
        }
        expect([seen, seenIds]).toEqual([expected, expected]);
      }
    }
  });

  test("a cursor that nobody gave out is an empty or first page, or refused, never a fault", async () => {
    const viewer = await addViewer(s.db);
    await add(viewer, { metadata: { prompt: "owl" } });
    for (const cursor of [
      "",
      "x",
      "-1",
      "1e9",
      "9".repeat(16),
      "9".repeat(60),
      "'; --",
      "🏰",
      newId(),
      "0",
    ]) {
      for (const order of imageOrders) {
        await expect(s.images.list(viewer, { limit: 5, order, cursor })).resolves.toBeDefined();
        const searched = await s.images
          .list(viewer, { limit: 5, order, cursor, q: "owl" })
          .catch(({ code }) => code);
        if (typeof searched === "string") expect(searched).toBe("UNPROCESSABLE_CONTENT");
      }
    }
  });
});

describe("whose", () => {
  let ada: Viewer;
  let bo: Viewer;
  let open: string;
  let shared: string;
  let closed: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    [ada, bo] = [await addViewer(s.db), await addViewer(s.db)];
    open = (await addBoard(s.db, bo.userId, { visibility: "public" })).id;
    closed = (await addBoard(s.db, bo.userId)).id;
    shared = (await addBoard(s.db, bo.userId)).id;
    await s.shares.share(bo, { id: shared, userId: ada.userId, permission: "write" });
    ids.mine = await add(ada, { metadata: { prompt: "elk" } });
    ids.mineShared = await add(ada, { boardId: shared, metadata: { prompt: "elk" } });
    ids.theirsShared = await add(bo, { boardId: shared, metadata: { prompt: "elk" } });
    ids.theirsOpen = await add(bo, { boardId: open, metadata: { prompt: "elk" } });
    ids.theirsClosed = await add(bo, { boardId: closed, metadata: { prompt: "elk" } });
    ids.theirsLoose = await add(bo, { metadata: { prompt: "elk" } });
  });
  const named = async (filter: ImageFilter, viewer = ada) => {
    const found = await idsOf(viewer, filter);
    return Object.keys(ids).filter((name) => found.includes(ids[name] ?? ""));
  };

  test("a list with the board left out has only one's own, whatever else one may see", async () => {
    expect(await named({})).toEqual(["mine", "mineShared"]);
    expect(await named({ q: "elk" })).toEqual(["mine", "mineShared"]);
    expect(await named({ whose: "mine" })).toEqual(["mine", "mineShared"]);
  });

  test("others' and everyone's are those that one may see", async () => {
    expect(await named({ whose: "others" })).toEqual(["theirsShared", "theirsOpen"]);
    expect(await named({ whose: "everyone" })).toEqual(["mine", "mineShared", "theirsShared", "theirsOpen"]);
    expect(await named({ whose: "everyone", q: "elk" })).toEqual([
      "mine",
      "mineShared",
      "theirsShared",
      "theirsOpen",
    ]);
    expect(await named({ whose: "others" }, bo)).toEqual(["mineShared"]);
  });

  test("on one board everyone's unless it is said", async () => {
    expect(await named({ boardId: shared })).toEqual(["mineShared", "theirsShared"]);
    expect(await named({ boardId: shared, whose: "mine" })).toEqual(["mineShared"]);
    expect(await named({ boardId: shared, whose: "others" })).toEqual(["theirsShared"]);
  });

  test("a board that one can't see is as missing as one that isn't there, in every way of asking", async () => {
    const refusal = (run: Promise<unknown>) => run.catch(({ code, message }) => ({ code, message }));
    for (const filter of [{}, { q: "elk" }, { whose: "mine" as const }, { starred: true }]) {
      for (const boardId of [closed, newId()]) {
        const expected = { code: "NOT_FOUND", message: "There is no such board." };
        expect(await refusal(s.images.list(ada, { ...filter, boardId, limit: 5 }))).toEqual(expected);
        expect(await refusal(s.images.ids(ada, { ...filter, boardId, limit: 5 }))).toEqual(expected);
        expect(await refusal(s.images.timeline(ada, { ...filter, boardId, timeZone: "UTC" }))).toEqual(
          expected,
        );
      }
    }
  });

  test("when a share ends one's pictures there are one's own and uncategorised, and the board's owner keeps them", async () => {
    await s.shares.unshare(bo, { id: shared, uid: ada.userId });
    expect(await named({ boardId: "none" })).toEqual(["mine", "mineShared"]);
    expect(await named({ boardId: "none", q: "elk" })).toEqual(["mine", "mineShared"]);
    expect(await named({})).toEqual(["mine", "mineShared"]);
    expect(await named({ whose: "everyone" })).toEqual(["mine", "mineShared", "theirsOpen"]);
    expect((await s.images.get(ada, ids.mineShared ?? "")).boardId).toBeNull();
    expect(await named({ boardId: shared }, bo)).toEqual(["mineShared", "theirsShared"]);
    await expect(s.images.get(ada, ids.theirsShared ?? "")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
