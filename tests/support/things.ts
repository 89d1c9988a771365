import { eq } from "drizzle-orm";
import { newId } from "@/lib/ids";
import { apiKeys } from "@/server/api-keys/api-keys.table";
import { boardFolders } from "@/server/board-folders/board-folders.table";
import { boardLinks } from "@/server/board-links/board-links.table";
import type { Store } from "@/server/db/store";
import { userDeletions } from "@/server/deletions/deletions.table";
import { groups } from "@/server/groups/groups.table";
import { type ImageWriter, insertImage } from "@/server/images/image-writer";
import { withPngTexts } from "@/server/images/png-text";
import { userInvitations } from "@/server/invitations/invitations.table";
import { hashToken } from "@/server/links/link-token";
import { batches, sessionQueue } from "@/server/queue/queue.table";
import { sharedBoards } from "@/server/shares/shares.table";
import { addApiKey, addBoard, addImage, addSession, addUser } from "./rows";
import { makePicture, plainPng } from "./services";

const dayMs = 24 * 3600 * 1000;

async function addItem(db: Store, userId: string, status: "failed" | "canceled"): Promise<string> {
  const [id, batchId, createdAt] = [newId(), newId(), Date.now()];
  const request = { prompt: "x", model: "plain", seed: 1, width: 64, height: 64 };
  await db.write(async (tx) => {
    await tx.insert(batches).values({ id: batchId, userId, prompt: "x", negativePrompt: "", createdAt });
    await tx
      .insert(sessionQueue)
      .values({ id, userId, batchId, status, model: "plain", request, imageIds: [], createdAt });
  });
  return id;
}

/** A row of a table that has nothing but its own columns to fill. */
async function addRow(db: Store, put: (id: string, now: number) => Parameters<Store["write"]>[0]) {
  const id = newId();
  await db.write(put(id, Date.now()));
  return id;
}

const addKey = async (db: Store, userId: string) => {
  const keyHash = hashToken(await addApiKey(db, userId, ["read"]));
  const [row] = await db.read.select().from(apiKeys).where(eq(apiKeys.keyHash, keyHash));
  if (!row) throw new Error("No API key was inserted.");
  return row.id;
};
const addFolder = (db: Store, userId: string) =>
  addRow(db, (id, createdAt) => async (tx) => {
    await tx.insert(boardFolders).values({ id, userId, name: "Folder", position: 1, createdAt });
  });
/** A board of one person that another may read. */
async function addSharedBoard(db: Store, ownerId: string, withId: string, board: { id?: string } = {}) {
  const { id } = await addBoard(db, ownerId, board);
  const share = { boardId: id, userId: withId, permission: "read" as const };
  await db.write(async (tx) => {
    await tx.insert(sharedBoards).values({ ...share, id: newId(), createdAt: Date.now() });
  });
  return id;
}
const addGroup = (db: Store) =>
  addRow(db, (id, createdAt) => async (tx) => {
    await tx.insert(groups).values({ id, name: id, nameKey: id, description: "", createdAt });
  });
const addInvitation = (db: Store, invitedById: string) =>
  addRow(db, (id, createdAt) => async (tx) => {
    const made = { id, tokenHash: id, role: "user" as const, groupIds: [], invitedById };
    await tx.insert(userInvitations).values({ ...made, createdAt, expiresAt: createdAt + dayMs });
  });
const addDeletion = (db: Store) =>
  addRow(db, (id, createdAt) => async (tx) => {
    const made = { id, userId: newId(), displayName: "Gone", content: "delete" as const, exportFirst: true };
    const state = { status: "completed" as const, phase: "", progress: 1, isExported: true };
    await tx.insert(userDeletions).values({ ...made, ...state, createdAt });
  });

async function addWithWorkflow({ db, writer }: Parts, userId: string): Promise<string> {
  const image = await writer.write(withPngTexts(await plainPng(), { workflow: '{"nodes":[]}' }), {});
  const { id, width, height, mimeType, thumbhash, full } = image;
  await db.write((tx) =>
    insertImage(tx, {
      ...{ id, userId, boardId: null, width, height, mimeType, thumbhash, byteSize: full.length },
      ...{ origin: "uploaded", metadata: {}, workflowFormat: "comfyui" },
    }),
  );
  await writer.release(image, true);
  return id;
}

interface Parts {
  db: Store;
  writer: ImageWriter;
}

/** What an id of the API can name, and how to make one; `userId` is whose it is, where it is anybody's. */
const makers = {
  board: async ({ db }: Parts, userId: string) => (await addBoard(db, userId)).id,
  /** Shared with a person who has its id. */
  "shared-out board": async ({ db }: Parts, userId: string) => {
    const { id } = await addUser(db);
    return addSharedBoard(db, userId, id, { id });
  },
  /** Somebody else's, shared with this person. */
  "shared-in board": async ({ db }: Parts, userId: string) =>
    addSharedBoard(db, (await addUser(db)).id, userId),
  folder: ({ db }: Parts, userId: string) => addFolder(db, userId),
  /** Its board has the same id, so that one names both. */
  "board link": async ({ db }: Parts, userId: string) => {
    const { id } = await addBoard(db, userId);
    await db.write(async (tx) => {
      const made = { id, boardId: id, userId, name: "", tokenHash: id, createdAt: Date.now() };
      await tx.insert(boardLinks).values({ ...made, allowsDownload: true, showsMetadata: false });
    });
    return id;
  },
  image: async ({ db }: Parts, userId: string) => (await addImage(db, userId)).id,
  "image with files": (parts: Parts, userId: string) => makePicture(parts, { userId }),
  "image with workflow": (parts: Parts, userId: string) => addWithWorkflow(parts, userId),
  "trashed image": async ({ db }: Parts, userId: string) =>
    (await addImage(db, userId, { deletedAt: Date.now() })).id,
  // Cancelled ones are there to be looked at and cancelled again; no worker takes them meanwhile.
  "ended item": ({ db }: Parts, userId: string) => addItem(db, userId, "canceled"),
  "failed item": ({ db }: Parts, userId: string) => addItem(db, userId, "failed"),
  "API key": ({ db }: Parts, userId: string) => addKey(db, userId),
  session: async ({ db }: Parts, userId: string) => (await addSession(db, userId)).id,
  person: async ({ db }: Parts) => (await addUser(db)).id,
  "waiting person": async ({ db }: Parts) => (await addUser(db, { isActive: false, isPending: true })).id,
  group: ({ db }: Parts) => addGroup(db),
  invitation: ({ db }: Parts, userId: string) => addInvitation(db, userId),
  deletion: ({ db }: Parts) => addDeletion(db),
};
export type Thing = keyof typeof makers;

/** Makes one of these that belongs to the person; resolves to its id. */
export const makeThing = (parts: Parts, thing: Thing, userId: string): Promise<string> =>
  makers[thing](parts, userId);
