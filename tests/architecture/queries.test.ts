import Database from "better-sqlite3";
import { SQLiteSelectBase } from "drizzle-orm/sqlite-core";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import * as belongings from "@/server/access/belongings";
import * as boardFolders from "@/server/access/board-folders";
import * as boardLinks from "@/server/access/board-links";
import * as boards from "@/server/access/boards";
import * as deletions from "@/server/access/deletions";
import * as groups from "@/server/access/groups";
import * as images from "@/server/access/images";
import * as links from "@/server/access/links";
import * as queue from "@/server/access/queue";
import * as quotas from "@/server/access/quotas";
import * as sessions from "@/server/access/sessions";
import * as people from "@/server/access/users";
import type { Viewer } from "@/server/access/viewer";
import { readConfig } from "@/server/config";
import { openStore, sqliteFile } from "@/server/db/open";
import type { Tx } from "@/server/db/store";
import { start } from "@/server/main";
import { createPlace, type TestPlace } from "../support/database";

const viewer: Viewer = {
  ...{ userId: "me", role: "user", sessionId: "s" },
  ...{ via: "session", scopes: [], address: "" },
};
const chunk = { after: "", limit: 500 };

/** Statements of `access/` that are built anew in each transaction: one call of each. */
const inTransactions: Record<string, (tx: Tx) => PromiseLike<unknown>> = {
  grantBoard: (tx) => boards.grantBoard(tx, viewer, "b", "read"),
  grantBoardFolder: (tx) => boardFolders.grantBoardFolder(tx, viewer, "f"),
  grantBoardLink: (tx) => boardLinks.grantBoardLink(tx, viewer, { boardId: "b", linkId: "l" }),
  grantImage: (tx) => images.grantImage(tx, viewer, "i", "maker"),
  grantImages: (tx) => images.grantImages(tx, viewer, ["i", "j"], "takeOut"),
  "grantImages in the trash": (tx) => images.grantImages(tx, viewer, ["i", "j"], "maker", "trash"),
  grantItem: (tx) => queue.grantItem(tx, viewer, "q"),
  grantItems: (tx) => queue.grantItems(tx, viewer, ["pending", "running"]),
  unscopedAudience: (tx) => boards.unscopedAudience(tx, "b", ["u"]),
  unscopedAvatarVersion: (tx) => people.unscopedAvatarVersion(tx, "u"),
  unscopedBatchIdsOf: (tx) => belongings.unscopedBatchIdsOf(tx, "u", 500),
  unscopedBelongingCounts: (tx) => belongings.unscopedBelongingCounts(tx, "u"),
  unscopedBoardsOf: (tx) => belongings.unscopedBoardsOf(tx, "u"),
  unscopedBoardsOfGroup: (tx) => groups.unscopedBoardsOfGroup(tx, "g"),
  unscopedCountOf: (tx) => belongings.unscopedCountOf(tx, "queueItems", "u"),
  unscopedDeletion: (tx) => deletions.unscopedDeletion(tx, "d"),
  unscopedDeletions: (tx) => deletions.unscopedDeletions(tx, "~", 50),
  unscopedDuplicate: (tx) => images.unscopedDuplicate(tx, "u", "h"),
  unscopedExpiredTrash: (tx) => images.unscopedExpiredTrash(tx, 1, 500),
  unscopedFirstWaiting: (tx) => queue.unscopedFirstWaiting(tx, "u", ["m"]),
  unscopedGroupNames: (tx) => groups.unscopedGroupNames(tx, ["g"]),
  unscopedGroupsOf: (tx) => groups.unscopedGroupsOf(tx, ["u"]),
  unscopedImageCounts: (tx) => people.unscopedImageCounts(tx, ["u"]),
  unscopedImagesOf: (tx) => belongings.unscopedImagesOf(tx, "u", { ...chunk, place: "gallery" }),
  "unscopedImagesOf in the trash": (tx) => belongings.unscopedImagesOf(tx, "u", { ...chunk, place: "trash" }),
  unscopedImagesOn: (tx) => boards.unscopedImagesOn(tx, "b", 500),
  unscopedItemIdsOf: (tx) => belongings.unscopedItemIdsOf(tx, "u", 500),
  unscopedKept: (tx) => quotas.unscopedKept(tx, "u"),
  unscopedKnownImages: (tx) => images.unscopedKnownImages(tx, ["i"]),
  unscopedLeasedItem: (tx) => queue.unscopedLeasedItem(tx, "q", "t"),
  unscopedLiveCredentials: (tx) => sessions.unscopedLiveCredentials(tx, ["s"], 1),
  unscopedLostItems: (tx) => queue.unscopedLostItems(tx, 1),
  unscopedMayAdd: (tx) => boards.unscopedMayAdd(tx, "u", "b"),
  unscopedMemberIds: (tx) => groups.unscopedMemberIds(tx, "g"),
  unscopedMembers: (tx) => groups.unscopedMembers(tx, "g", "", 50),
  unscopedNextSeq: (tx) => images.unscopedNextSeq(tx, 1, () => 1),
  unscopedOldExports: (tx) => deletions.unscopedOldExports(tx, 1),
  unscopedOwnQuotas: (tx) => quotas.unscopedOwnQuotas(tx, "u"),
  unscopedOpenItems: (tx) => queue.unscopedOpenItems(tx, "u"),
  unscopedOpenLink: (tx) => links.unscopedOpenLink(tx, { kind: "password", tokenHash: "h" }),
  unscopedRunningDeletions: (tx) => deletions.unscopedRunningDeletions(tx),
  "unscopedRunningDeletions of a person": (tx) => deletions.unscopedRunningDeletions(tx, "u"),
  unscopedSessionCounts: (tx) => people.unscopedSessionCounts(tx, ["u"], 1),
  unscopedSomeBoardsOf: (tx) => belongings.unscopedSomeBoardsOf(tx, "u", 500),
  unscopedUserNames: (tx) => people.unscopedUserNames(tx, ["u"]),
  unscopedWaitingPeople: (tx) => queue.unscopedWaitingPeople(tx, 1),
};

/** What `access/` prepares, and what only changes rows. */
const preparedOnly = [
  "unscopedLiveLink",
  "unscopedTurns",
  "unscopedGroups",
  "unscopedOwners",
  "unscopedTakeOver",
];

/** Plans that walk a whole table or sort, and why that is bearable. */
const bearable: Record<string, string> = {
  board_folder_list: "sorts one person's folders, five hundred at most",
  board_list: "sorts the ids of boards that come by shares and groups; walks an index of those open to all",
  board_people: "sorts those a board is shared with by name",
  groups_found: "a row per group, sought by a part of its name",
  image_foreign_boards: "boards that come by shares and groups; walks an index of those open to all",
  image_hours_board: "walks the hours of one board, which an index found",
  image_hours_own: "walks the hours of one person, which an index found",
  image_hours_loose: "a person's hours of one place and of the few boards that they don't see any more",
  image_hours_search: "groups the matches that the timeline counts, twenty thousand at most",
  image_search_ids_newest: "sorts the page that the search index found",
  image_search_ids_oldest: "sorts the page that the search index found",
  image_search_newest: "sorts the page that the search index found",
  image_search_oldest: "sorts the page that the search index found",
  image_tags: "sorts one person's own words",
  people_found: "a row per person, sought by a part of their name",
  share_list: "sorts the shares of one board by name",
  queue_turns: "a row per person who ever queued",
  settings: "a row per setting that differs from its default",
  unscopedGroupsOf: "sorts the groups of the people on one page by name",
  unscopedOldExports: "a row per deleted person, looked at each hour",
  unscopedRunningDeletions: "jobs under way, one or two",
  "unscopedRunningDeletions of a person": "jobs under way, one or two",
  user_pending_count: "a row per person; administrators alone ask",
  unscopedWaitingPeople: "an index of those who wait, in the order of their turn",
};

let place: TestPlace;
const statements = new Map<string, string>();
const plans = new Map<string, string[]>();

beforeAll(async () => {
  place = await createPlace();
  await capturePrepared();
  await captureTransactions();
  explain();
});
afterAll(() => place.remove());

/** Every part makes its prepared statements when the server starts. */
async function capturePrepared(): Promise<void> {
  const prepare = SQLiteSelectBase.prototype.prepare;
  const spy = vi.spyOn(SQLiteSelectBase.prototype, "prepare").mockImplementation(function (
    this: { toSQL(): { sql: string } },
    ...[name]: unknown[]
  ) {
    statements.set(z.string().parse(name), this.toSQL().sql);
    return Reflect.apply(prepare, this, []);
  });
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", ATELIER_DATA_DIR: place.dataDir });
  const server = await start(config, { root: ".", log: pino({ level: "silent" }), engines: [] });
  await server.stop();
  spy.mockRestore();
}

async function captureTransactions(): Promise<void> {
  const db = await openStore(place);
  const spy = vi.spyOn(Database.prototype, "prepare");
  for (const [name, call] of Object.entries(inTransactions)) {
    // Nothing is there, so a grant is refused once it has looked.
    await db.write(async (tx) => call(tx)).catch(() => undefined);
    statements.set(name, z.string().parse(spy.mock.lastCall?.[0]));
  }
  spy.mockRestore();
  await db.close();
}

function explain(): void {
  const db = new Database(sqliteFile(place.dataDir), { readonly: true });
  const step = z.object({ id: z.number(), parent: z.number(), detail: z.string() });
  for (const [name, sql] of statements) {
    // The values stay unknown, as in a prepared statement: a partial index is found by a literal alone.
    const parameters = sql.split("?").slice(1).fill("");
    const steps = z.array(step).parse(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters));
    const depths = new Map([[0, 0]]);
    const lines = steps.map(({ id, parent, detail }) => {
      const depth = (depths.get(parent) ?? 0) + 1;
      depths.set(id, depth);
      return `${"  ".repeat(depth)}${detail}`;
    });
    plans.set(name, lines);
  }
  db.close();
}

const clauses = / (?=from |(?:left|inner) join |where |group by |order by |limit )/g;

test("queries.sql has every statement and its plan; run with -u to write it anew, then read the difference", async () => {
  const sections = [...statements]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, sql]) =>
        `-- ${name}\n${sql.replaceAll(clauses, "\n")};\n${plans
          .get(name)
          ?.map((line) => `-- ${line}`)
          .join("\n")}\n`,
    );
  await expect(sections.join("\n")).toMatchFileSnapshot("queries.sql");
});

test("no plan walks a whole table or sorts, unless a reason is given above", () => {
  const slow = [...plans]
    .filter(([, lines]) => lines.some((line) => /^ *SCAN (?!CONSTANT)|USE TEMP B-TREE/.test(line)))
    .map(([name]) => name);
  expect(slow.sort()).toEqual(Object.keys(bearable).sort());
});

test("every grant… and unscoped… of access/ is among them", () => {
  const modules = import.meta.glob<Record<string, unknown>>("../../src/server/access/*.ts", { eager: true });
  const exported = Object.values(modules).flatMap((module) => Object.keys(module));
  const checked = new Set([...Object.keys(inTransactions), ...preparedOnly]);
  expect(exported.filter((name) => /^(grant|unscoped)[A-Z]/.test(name) && !checked.has(name))).toEqual([]);
});
