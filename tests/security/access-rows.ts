import { alone, nothing, type Row } from "./access-row";
import { accountRows } from "./account-rows";
import { boardRows } from "./board-rows";
import { imageRows } from "./image-rows";
import { linkRows } from "./link-rows";

/** One row a procedure. A procedure without one, and one without a procedure, fails the matrix. */
export const rows: Record<string, Row> = {
  ...accountRows,
  ...linkRows,
  ...boardRows,
  ...imageRows,
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
  "usage.get": { who: "signed-in", input: nothing },
};

/** Subscriptions answer with a stream and are tried apart. */
export const streams = ["events.watch"];
