import { alone, nothing, type Row } from "./access-row";
import { accountRows } from "./account-rows";

/** One row a procedure. A procedure without one, and one without a procedure, fails the matrix. */
export const rows: Record<string, Row> = {
  ...accountRows,
  "boards.list": {
    who: "signed-in",
    input: nothing,
    reaches: [{ thing: "person", input: (ownerId) => ({ ownerId }), isLook: true }],
  },
  "boards.get": { who: "signed-in", ...alone("board", {}, { isLook: true }) },
  "boards.create": { who: "signed-in", input: () => ({ name: "New" }) },
  "boards.update": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board"), name: "Changed" }),
    reaches: [
      { thing: "board", input: (id) => ({ id, name: "Changed" }) },
      { thing: "board", input: async (id, make) => ({ id, coverImageId: await make("image") }) },
      { thing: "image", input: async (coverImageId, make) => ({ id: await make("board"), coverImageId }) },
    ],
  },
  "boards.delete": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board") }),
    reaches: ["keep", "trash"].map((images) => ({ thing: "board", input: (id) => ({ id, images }) })),
  },
  "boards.uncategorised": { who: "signed-in", input: nothing },
  "images.list": {
    who: "signed-in",
    input: nothing,
    reaches: [
      { thing: "board", input: (boardId) => ({ boardId }), isLook: true },
      { thing: "person", input: (ownerId) => ({ ownerId }), isLook: true },
    ],
  },
  "images.get": { who: "signed-in", ...alone("image", {}, { isLook: true }) },
  "images.update": {
    who: "signed-in",
    input: async (make) => ({ id: await make("image"), boardId: await make("board"), isStarred: true }),
    reaches: [
      { thing: "image", input: (id) => ({ id, isStarred: true }) },
      { thing: "image", input: async (id, make) => ({ id, boardId: await make("board") }) },
      { thing: "trashed image", input: (id) => ({ id, boardId: null }) },
      { thing: "board", input: async (boardId, make) => ({ id: await make("image"), boardId }) },
    ],
  },
  "images.delete": { who: "signed-in", ...alone("image") },
  "images.restore": { who: "signed-in", ...alone("trashed image") },
  "models.list": { who: "signed-in", input: nothing },
  "preferences.get": { who: "signed-in", input: nothing },
  "preferences.update": { who: "signed-in", input: () => ({ theme: "light" }) },
  "queue.list": { who: "signed-in", input: nothing },
  "queue.status": { who: "signed-in", input: nothing },
  "queue.get": { who: "signed-in", ...alone("ended item") },
  "queue.create": {
    who: "signed-in",
    scope: "generate",
    input: async (make) => ({
      ...{ prompt: "x", model: "plain" },
      ...{ boardId: await make("board"), sourceImageId: await make("image") },
    }),
    reaches: [
      { thing: "board", input: (boardId) => ({ prompt: "x", boardId }) },
      { thing: "image", input: (sourceImageId) => ({ prompt: "x", sourceImageId }) },
      // A model's id is no secret: what is tried is that nothing else passes for one.
      { thing: "image", input: (model) => ({ prompt: "x", model }) },
    ],
  },
  "queue.cancel": { who: "signed-in", scope: "generate", ...alone("ended item") },
  "queue.retry": { who: "signed-in", scope: "generate", ...alone("failed item") },
  "queue.cancelAll": { who: "signed-in", scope: "generate", input: nothing },
  "queue.clear": { who: "signed-in", scope: "generate", input: nothing },
  "queue.recentPrompts": { who: "signed-in", input: nothing },
};

/** Subscriptions answer with a stream and are tried apart. */
export const streams = ["events.watch"];
