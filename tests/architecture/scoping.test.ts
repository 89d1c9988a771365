import ts from "typescript";
import { describe, expect, test } from "vitest";
import { changeOf, isColumnOf, ownedTables, type Use, usesOf } from "./owned-tables";
import { around, functionName, parseSource, type Source, sourcesIn, within } from "./source-files";

/** Owned tables whose rows may be read without scoping, and why. */
const readByAll: Record<string, string> = {
  queueTurns:
    "how much each person has waiting and running, no content: sums and places are everybody's to know",
};

/** Everything that skips scoping, and who calls it. A new caller is a decision. */
const unscoped: Record<string, string[]> = {
  unscopedAudience: ["boards/board-belongings.ts", "boards/board-news.ts"],
  unscopedAvatarVersion: ["profile/avatars.ts", "shares/access-list.ts"],
  unscopedBatchIdsOf: ["queue/queue-belongings.ts"],
  unscopedBelongingCounts: ["users/users.service.ts"],
  unscopedBoardBelongings: ["accounts.ts"],
  unscopedBoardsOf: ["deletions/fill-export.ts"],
  unscopedBoardsOfGroup: ["groups/groups.service.ts"],
  unscopedCancelItems: ["deletions/run-deletion.ts", "users/shut-out.ts"],
  unscopedCountOf: [
    "access/belongings.ts",
    "boards/board-belongings.ts",
    "boards/too-many-boards.ts",
    "images/image-belongings.ts",
    "queue/queue-belongings.ts",
  ],
  unscopedCountView: ["board-links/visitors.ts"],
  unscopedDeletion: ["deletions/deletions.service.ts", "deletions/run-deletion.ts"],
  unscopedDeletions: ["deletions/deletions.service.ts"],
  unscopedDropOwnerShares: ["boards/board-belongings.ts", "boards/hand-over-board.ts"],
  unscopedDuplicate: ["uploads/uploads.service.ts"],
  unscopedEndSessions: [
    "auth/forgotten-password.ts",
    "auth/own-password.ts",
    "sessions/own-sessions.ts",
    "users/shut-out.ts",
    "users/users.service.ts",
  ],
  unscopedExpiredTrash: ["images/housekeeping.ts"],
  unscopedFillExport: ["deletions/run-deletion.ts"],
  unscopedFirstWaiting: ["queue/claims.service.ts"],
  unscopedGroupNames: [
    "groups/join-groups.ts",
    "invitations/invitations.service.ts",
    "shares/share-target.ts",
  ],
  unscopedGroups: ["groups/groups.service.ts", "people/people.service.ts"],
  unscopedGroupsOf: ["users/user-list.ts"],
  unscopedImageCounts: ["users/user-list.ts"],
  unscopedImagesOf: ["deletions/fill-export.ts", "images/image-belongings.ts"],
  unscopedImagesOn: ["boards/board-belongings.ts", "boards/empty-board.ts"],
  unscopedItemIdsOf: ["queue/queue-belongings.ts"],
  unscopedKept: ["access/belongings.ts", "quotas/quotas.service.ts"],
  unscopedKnownImages: ["images/housekeeping.ts"],
  unscopedLeasedItem: ["queue/claims.service.ts"],
  unscopedLiveCredentials: ["sessions/stream-guard.ts"],
  unscopedLiveLink: ["board-links/visitors.ts"],
  unscopedLostItems: ["queue/claims.service.ts"],
  unscopedMayAdd: ["images/image-trash.ts", "queue/worker.ts"],
  unscopedMemberIds: ["groups/groups.service.ts", "shares/share-target.ts"],
  unscopedMembers: ["groups/groups.service.ts"],
  unscopedNextSeq: ["images/image-writer.ts"],
  unscopedOldExports: ["deletions/deletions.service.ts"],
  unscopedOpenItems: ["queue/cancel-items.ts"],
  unscopedOpenLink: ["links/links.ts"],
  unscopedPurgeLinks: ["main.ts"],
  unscopedOwnQuotas: ["quotas/quotas.service.ts"],
  unscopedOwners: ["settings/content-access.ts"],
  unscopedRunningDeletions: ["deletions/deletions.service.ts", "users/users.service.ts"],
  unscopedSessionCounts: ["users/user-list.ts"],
  unscopedSome: ["images/image-belongings.ts"],
  unscopedSomeBoardsOf: ["boards/board-belongings.ts"],
  unscopedTakeOff: ["boards/board-belongings.ts", "boards/empty-board.ts"],
  unscopedTakeOver: ["auth/first-administrator.ts"],
  unscopedTurns: ["queue/queue.service.ts"],
  unscopedUserNames: [
    "audit/record.ts",
    "groups/groups.service.ts",
    "invitations/invitations.service.ts",
    "settings/content-access.ts",
  ],
  unscopedWaitingPeople: ["queue/claims.service.ts"],
};

/** Functions that change or delete an owned row which isn't a `Granted` one, and why they may. */
const withoutGrant: Record<string, string> = {
  "api-keys/api-keys.service.ts seen": "the key that was just authenticated",
  "deletions/deletions.service.ts purgeExports": "zips whose week is over, whoever's",
  "deletions/deletions.service.ts run": "the job that deletes a person, about itself",
  "deletions/run-deletion.ts note": "the job that deletes a person, about itself",
  "groups/groups.service.ts removeMember": "groups are the administrators', which the router says",
  "images/image-belongings.ts handOver": "the job that deletes a person",
  "images/image-belongings.ts remove": "the job that deletes a person",
  "links/links.ts revokeLinks": "links to a person whose password or address changes",
  "links/links.ts useLink": "who knows a link's token has the right to it",
  "queue/queue-belongings.ts handOver": "the job that deletes a person",
  "queue/queue-belongings.ts remove": "the job that deletes a person",
  "images/housekeeping.ts purge": "pictures whose time in the trash is over, whoever's",
  "queue/claims.service.ts end": "the worker's side: the lease is the right",
  "queue/claims.service.ts claim": "the worker's side: it serves everybody",
  "queue/claims.service.ts renew": "the worker's side: the lease is the right",
  "queue/claims.service.ts waitAgain": "the worker's side: the lease is the right",
  "sessions/sessions.service.ts create": "the signing-in person's own ended sessions",
  "sessions/sessions.service.ts end": "the session that ends itself",
  "sessions/sessions.service.ts renew": "the session that renews itself",
  "sessions/sessions.service.ts seen": "the session that was just authenticated",
};

const server = "src/server/";
const sources = sourcesIn(server);
const owned = ownedTables(sources);
const ownedNames = owned.map(([name]) => name);
const isBelow = ({ path }: Source) => /^src\/server\/(access|db)\/|\.table\.ts$/.test(path);

const place = ({ path }: Source, node: ts.Node, file: ts.SourceFile) =>
  `${path.slice(server.length)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.parent.getText().slice(0, 60)}`;
const namesAround = (node: ts.Node) =>
  [...around(node)].map(functionName).filter((name) => name !== undefined);
const isUnscoped = (node: ts.Node) => namesAround(node).some((name) => name.startsWith("unscoped"));

/** Uses of owned tables that read them, or could. */
function rawReads(source: Source): string[] {
  const tables = ownedNames.filter((name) => !(name in readByAll));
  return usesOf(tables, source)
    .filter((use) => !isColumnOf(use) && !changeOf(use) && !isUnscoped(use.node))
    .map(({ node }) => place(source, node, source.tree));
}

/** SQL by hand that names a table, or that could. */
function handwrittenReads(source: Source): string[] {
  return [...within(source.tree)]
    .filter((node) => {
      if (ts.isTaggedTemplateExpression(node))
        return node.tag.getText().startsWith("sql") && /\b(from|join)\b/i.test(node.template.getText());
      return ts.isPropertyAccessExpression(node) && node.getText() === "sql.raw";
    })
    .map((node) => place(source, node, source.tree));
}

/** The function round a change that gives it the right to it: it takes a `Granted` row or grants one itself. */
function hasGrant(node: ts.Node): boolean {
  return [...around(node)].some((outer) => {
    if (!ts.isFunctionLike(outer)) return false;
    if (outer.parameters.some(({ type }) => type?.getText().includes("Granted"))) return true;
    const name = functionName(outer);
    if (name?.startsWith("create") && ts.isSourceFile(outer.parent)) return false;
    return [...within(outer)].some(
      (inner) => ts.isCallExpression(inner) && /^grant[A-Z]/.test(inner.expression.getText()),
    );
  });
}

/** Own rows: `where(eq(images.userId, viewer.userId))`. */
function isOfViewer({ node }: Use): boolean {
  const statement = [...around(node)].find((outer) => ts.isStatement(outer));
  return statement?.getText().match(new RegExp(`\\b${node.text}\\.userId, (viewer|mine)\\.userId`)) !== null;
}

function changesWithoutGrant(source: Source): string[] {
  return usesOf(ownedNames, source)
    .filter((use) => !(use.table in readByAll) && ["update", "delete"].includes(changeOf(use) ?? ""))
    .filter((use) => !isUnscoped(use.node) && !hasGrant(use.node) && !isOfViewer(use))
    .map(({ node }) => `${source.path.slice(server.length)} ${namesAround(node)[0]}`);
}

describe("no query forgets the viewer", () => {
  test("tables with a userId are owned", () => {
    expect(ownedNames).toEqual(
      expect.arrayContaining([
        "boards",
        "images",
        "imageStars",
        "sessionQueue",
        "batches",
        "userPreferences",
      ]),
    );
    expect(Object.keys(readByAll).filter((name) => !ownedNames.includes(name))).toEqual([]);
  });

  test("outside access/ an owned table is inserted into, updated or deleted from, never read", () => {
    expect(sources.filter((source) => !isBelow(source)).flatMap(rawReads)).toEqual([]);
  });

  test("outside access/ and db/ no SQL is written by hand that names a table", () => {
    expect(sources.filter((source) => !isBelow(source)).flatMap(handwrittenReads)).toEqual([]);
  });

  test("what access/ exports is visible…, grant… or unscoped…, and the first two look at their viewer", () => {
    const isKnown = (name: string) =>
      /^(visible|grant|unscoped)[A-Z]/.test(name) ||
      ["prepareViewer", "prepareKeyViewer", "grant"].includes(name);
    const exported = sources
      .filter(({ path }) => path.startsWith(`${server}access/`))
      .flatMap(({ tree }) => [...within(tree)])
      .filter((node) => functionName(node) !== undefined && isExported(node));
    expect(exported.map((node) => functionName(node) ?? "").filter((name) => !isKnown(name))).toEqual([]);
    const blind = exported.filter(
      (node) => /^(visible|grant)[A-Z]/.test(functionName(node) ?? "") && !usesViewer(node),
    );
    expect(blind.map(functionName)).toEqual([]);
  });

  test("what skips scoping is in the list above, with its callers", () => {
    const callers: Record<string, Set<string>> = {};
    for (const source of sources) {
      for (const node of within(source.tree)) {
        const name = functionName(node);
        if (name?.startsWith("unscoped")) callers[name] ??= new Set();
        if (ts.isIdentifier(node) && node.text.startsWith("unscoped") && ts.isCallExpression(node.parent)) {
          callers[node.text] = (callers[node.text] ?? new Set()).add(source.path.slice(server.length));
        }
      }
    }
    expect(
      Object.fromEntries(Object.entries(callers).map(([name, files]) => [name, [...files].sort()])),
    ).toEqual(unscoped);
  });

  test("what changes or deletes an owned row has a grant, or a reason in the list above", () => {
    const found = new Set(sources.filter((source) => !isBelow(source)).flatMap(changesWithoutGrant));
    expect([...found].sort()).toEqual(Object.keys(withoutGrant).sort());
  });
});

describe("the test above refuses", () => {
  const refusals = (body: string) => {
    const source = parseSource(
      "src/server/x/x.service.ts",
      `import { images as pictures } from "../images/images.table";\n${body}`,
    );
    return [...rawReads(source), ...handwrittenReads(source), ...changesWithoutGrant(source)].length;
  };

  test.each([
    "const f = (tx: Tx) => tx.select().from(pictures);",
    "const f = (tx: Tx) => tx.select().from(x).leftJoin(pictures, y);",
    "const f = (tx: Tx) => tx.$count(pictures);",
    'const other = alias(pictures, "other");',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
    "const f = sql`exists (select 1 from ${pictures})`;",
    "const f = sql`select 1 from images`;",
    'const f = sql.raw("x");',
    "const all = [pictures];",
    "const f = (tx: Tx, id: string) => tx.delete(pictures).where(eq(pictures.id, id));",
    "const f = async (tx: Tx, id: string) => { await tx.update(pictures).set({}); };",
  ])("%s", (body) => expect(refusals(body)).toBeGreaterThan(0));

  test.each([
    "const f = (tx: Tx) => tx.insert(pictures).values({});",
    "const unscopedAll = (tx: Tx) => tx.select().from(pictures);",
    "type Row = typeof pictures.$inferSelect;",
    "const f = (tx: Tx, image: Granted<Row, 'owner'>) => tx.delete(pictures).where(eq(pictures.id, image.id));",
    "const f = async (tx: Tx) => { const image = await grantImage(tx, viewer, id); await tx.update(pictures).set({}); };",
    "const f = async (tx: Tx) => { await tx.delete(pictures).where(eq(pictures.userId, viewer.userId)); };",
  ])("but not %s", (body) => expect(refusals(body)).toBe(0));
});

const isExported = (node: ts.Node) => {
  const statement = ts.isFunctionDeclaration(node) ? node : [...around(node)].find(ts.isVariableStatement);
  return statement?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
};

const usesViewer = (node: ts.Node) => {
  if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node)) return false;
  const takes = node.parameters.some(({ name }) => name.getText() === "viewer");
  const body = node.body ? [...within(node.body)] : [];
  return takes && body.some((inner) => ts.isIdentifier(inner) && inner.text === "viewer");
};
