import { alone, type Make, nothing, type Reach, type Row } from "./access-row";

type Input = Record<string, unknown>;

/** A call about many pictures answers for each, so that somebody else's is reported like one that isn't there. */
const many = (thing: Reach["thing"], more: Input = {}): Pick<Row, "input" | "reaches"> => ({
  input: async (make: Make) => ({ ids: [await make(thing)], ...more }),
  reaches: [
    { thing, input: (id) => ({ ids: [id], ...more }), isReported: true },
    { thing, input: async (id, make) => ({ ids: [id, await make(thing)], ...more }), isReported: true },
  ],
});
const board = (thing: Reach["thing"]): Reach => ({
  thing: "board",
  input: async (boardId, make) => ({ ids: [await make(thing)], boardId }),
});
const onBoard = (more: Input = {}): Reach => ({
  thing: "board",
  input: (boardId) => ({ boardId, ...more }),
  isLook: true,
});

export const imageRows: Record<string, Row> = {
  "images.list": {
    who: "signed-in",
    input: nothing,
    reaches: [
      onBoard(),
      onBoard({ q: "a word" }),
      onBoard({ starred: true }),
      { thing: "person", input: (ownerId) => ({ ownerId }), isLook: true },
      { thing: "person", input: (ownerId) => ({ ownerId, seed: 1 }), isLook: true },
    ],
  },
  "images.ids": { who: "signed-in", input: nothing, reaches: [onBoard(), onBoard({ whose: "mine" })] },
  "images.timeline": {
    who: "signed-in",
    input: () => ({ timeZone: "Europe/Zurich" }),
    reaches: [onBoard(), onBoard({ q: "a word" })],
  },
  "images.tags": { who: "signed-in", input: nothing },
  "images.listTrash": { who: "signed-in", input: nothing },
  "images.trashCount": { who: "signed-in", input: nothing },
  "images.emptyTrash": { who: "signed-in", input: nothing },
  "images.get": { who: "signed-in", ...alone("image", {}, { isLook: true }) },
  "images.workflow": { who: "signed-in", ...alone("image with workflow", {}, { isLook: true }) },
  "images.update": {
    who: "signed-in",
    input: async (make) => ({ id: await make("image"), boardId: await make("board"), isStarred: true }),
    reaches: [
      { thing: "image", input: (id) => ({ id, isStarred: true }) },
      { thing: "image", input: (id) => ({ id, tags: ["a tag"] }) },
      { thing: "image", input: (id) => ({ id, boardId: null }) },
      { thing: "image", input: async (id, make) => ({ id, boardId: await make("board") }) },
      { thing: "trashed image", input: (id) => ({ id, boardId: null }) },
      { thing: "board", input: async (boardId, make) => ({ id: await make("image"), boardId }) },
    ],
  },
  "images.delete": { who: "signed-in", ...alone("image") },
  "images.restore": { who: "signed-in", ...alone("trashed image") },
  "images.move": {
    who: "signed-in",
    input: async (make) => ({ ids: [await make("image")], boardId: await make("board") }),
    reaches: [
      ...(many("image", { boardId: null }).reaches ?? []),
      {
        thing: "image",
        input: async (id, make) => ({ ids: [id], boardId: await make("board") }),
        isReported: true,
      },
      board("image"),
    ],
  },
  "images.copy": {
    who: "signed-in",
    input: async (make) => ({ ids: [await make("image with files")], boardId: await make("board") }),
    reaches: [
      { thing: "image with files", input: (id) => ({ ids: [id], boardId: null }), isReported: true },
      board("image with files"),
    ],
  },
  "images.star": { who: "signed-in", ...many("image", { isStarred: true }) },
  "images.tag": { who: "signed-in", ...many("image", { add: ["a tag"] }) },
  "images.trash": { who: "signed-in", ...many("image") },
  "images.restoreMany": { who: "signed-in", ...many("trashed image") },
  "images.purge": { who: "signed-in", ...many("trashed image") },
};
