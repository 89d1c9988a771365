import { newId } from "@/lib/ids";

/** Things that belong to somebody, made anew for each request that names one. */
export const things = ["board", "image", "trashed image", "ended item", "failed item"] as const;
export type Thing = (typeof things)[number];

/** A way to name somebody else's thing: alone, or beside something of the caller's own. */
export interface Reach {
  thing: Thing;
  input: (theirs: string, mine: Record<Thing, string>) => Record<string, unknown>;
}

export interface Row {
  /** Whom the procedure answers; everyone else is refused before anything is looked at. */
  who: "anyone" | "signed-in" | "administrator";
  /** Why everyone may; for `who: "anyone"` alone. */
  reason?: string;
  /** What somebody who may sends, and what comes of it unless it is the procedure's own status. */
  input: (mine: Record<Thing, string>) => Record<string, unknown>;
  status?: number;
  /** Every id that it takes, each tried with somebody else's. */
  reaches?: Reach[];
}

const password = "a password of the matrix";
const nothing = () => ({});
const alone = (thing: Thing, more: object = {}): Pick<Row, "input" | "reaches"> => ({
  input: (mine) => ({ id: mine[thing], ...more }),
  reaches: [{ thing, input: (id) => ({ id, ...more }) }],
});

/** One row a procedure. A procedure without one, and one without a procedure, fails the matrix. */
export const rows: Record<string, Row> = {
  "auth.status": { who: "anyone", reason: "a fresh installation has nobody to sign in", input: nothing },
  "auth.setup": {
    who: "anyone",
    reason: "makes the first administrator, and is closed after that",
    input: () => ({ email: "late@example.org", displayName: "Late", password }),
    status: 409,
  },
  "auth.login": {
    who: "anyone",
    reason: "it is how one becomes somebody",
    input: () => ({ email: `${newId()}@example.org`, password }),
    status: 401,
  },
  "auth.logout": { who: "signed-in", input: nothing },
  "auth.me": { who: "signed-in", input: nothing },
  "boards.list": { who: "signed-in", input: nothing },
  "boards.get": { who: "signed-in", ...alone("board") },
  "boards.create": { who: "signed-in", input: () => ({ name: "New" }) },
  "boards.update": {
    who: "signed-in",
    input: (mine) => ({ id: mine.board, name: "Changed" }),
    reaches: [
      { thing: "board", input: (id) => ({ id, name: "Changed" }) },
      { thing: "board", input: (id, mine) => ({ id, coverImageId: mine.image }) },
      { thing: "image", input: (coverImageId, mine) => ({ id: mine.board, coverImageId }) },
    ],
  },
  "boards.delete": {
    who: "signed-in",
    input: (mine) => ({ id: mine.board }),
    reaches: ["keep", "trash"].map((images) => ({ thing: "board", input: (id) => ({ id, images }) })),
  },
  "boards.uncategorised": { who: "signed-in", input: nothing },
  "images.list": {
    who: "signed-in",
    input: nothing,
    reaches: [{ thing: "board", input: (boardId) => ({ boardId }) }],
  },
  "images.get": { who: "signed-in", ...alone("image") },
  "images.update": {
    who: "signed-in",
    input: (mine) => ({ id: mine.image, boardId: mine.board, isStarred: true }),
    reaches: [
      { thing: "image", input: (id) => ({ id, isStarred: true }) },
      { thing: "image", input: (id, mine) => ({ id, boardId: mine.board }) },
      { thing: "trashed image", input: (id) => ({ id, boardId: null }) },
      { thing: "board", input: (boardId, mine) => ({ id: mine.image, boardId }) },
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
    input: (mine) => ({ prompt: "x", boardId: mine.board, sourceImageId: mine.image, model: "plain" }),
    reaches: [
      { thing: "board", input: (boardId) => ({ prompt: "x", boardId }) },
      { thing: "image", input: (sourceImageId) => ({ prompt: "x", sourceImageId }) },
      // A model's id is no secret: what is tried is that nothing else passes for one.
      { thing: "image", input: (model) => ({ prompt: "x", model }) },
    ],
  },
  "queue.cancel": { who: "signed-in", ...alone("ended item") },
  "queue.retry": { who: "signed-in", ...alone("failed item") },
  "queue.cancelAll": { who: "signed-in", input: nothing },
  "queue.clear": { who: "signed-in", input: nothing },
  "queue.recentPrompts": { who: "signed-in", input: nothing },
  "users.list": { who: "administrator", input: nothing },
  "users.create": {
    who: "administrator",
    input: () => ({ email: `${newId()}@example.org`, displayName: "New", password }),
  },
};

/** Subscriptions answer with a stream and are tried apart. */
export const streams: Record<string, Pick<Row, "who">> = { "events.watch": { who: "signed-in" } };

/** Routes that no procedure is behind. */
export const routes: Record<string, Pick<Row, "who" | "reason"> & { thing?: Thing; isStream?: boolean }> = {
  "GET /api/health": { who: "anyone", reason: "supervisors ask it; it names parts, nobody and no cause" },
  "GET /api/v1/openapi.json": { who: "anyone", reason: "the contract, the same for every installation" },
  "GET /media/images/:id/:variant": { who: "signed-in", thing: "image" },
  "GET /api/v1/images/:id/:variant": { who: "signed-in", thing: "image" },
  "GET /api/v1/queue/events": { who: "signed-in", isStream: true },
};
/** tRPC's own, whose procedures have the rows above, and the one that says there is no such address. */
export const carriers = ["/api/trpc/:path", "/api/*"];
