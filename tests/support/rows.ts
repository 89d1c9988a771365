import { ne } from "drizzle-orm";
import { apiKeyPrefix, type Scope } from "@/lib/api-keys";
import { newId } from "@/lib/ids";
import { systemUserId } from "@/lib/users";
import { seqsPerMs } from "@/server/access/images";
import { apiKeys } from "@/server/api-keys/api-keys.table";
import { boards } from "@/server/boards/boards.table";
import type { Store } from "@/server/db/store";
import { images } from "@/server/images/images.table";
import { hashToken } from "@/server/links/link-token";
import { userSessions } from "@/server/sessions/sessions.table";
import { users } from "@/server/users/users.table";

/** Rows put straight into the tables, for tests of what is beneath the services. */
export async function addUser(db: Store, row: Partial<typeof users.$inferInsert> = {}) {
  const id = row.id ?? newId();
  const email = `${id}@example.org`;
  const now = Date.now();
  const made = {
    id,
    email,
    emailKey: email,
    displayName: "Somebody",
    passwordHash: "-",
    role: "user" as const,
  };
  const [user] = await db.write((tx) =>
    tx
      .insert(users)
      .values({ ...made, createdAt: now, updatedAt: now, ...row })
      .returning(),
  );
  if (!user) throw new Error("No user was inserted.");
  return user;
}

/** Everybody but `system`. */
export const people = (db: Store) => db.read.select().from(users).where(ne(users.id, systemUserId));

export async function addBoard(db: Store, userId: string, row: Partial<typeof boards.$inferInsert> = {}) {
  const now = Date.now();
  const made = { id: newId(), userId, name: "Board", description: "", createdAt: now, updatedAt: now };
  const [board] = await db.write((tx) =>
    tx
      .insert(boards)
      .values({ ...made, ...row })
      .returning(),
  );
  if (!board) throw new Error("No board was inserted.");
  return board;
}

let seq = Date.now() * seqsPerMs;
/** Each greater than the last. */
const nextSeq = () => {
  seq += 1;
  return seq;
};

export async function addImage(db: Store, userId: string, row: Partial<typeof images.$inferInsert> = {}) {
  const made = {
    id: newId(),
    seq: nextSeq(),
    userId,
    width: 64,
    height: 64,
    mimeType: "image/png" as const,
    byteSize: 1000,
    origin: "generated" as const,
    metadata: {},
    thumbhash: "",
    createdAt: Date.now(),
  };
  const [image] = await db.write((tx) =>
    tx
      .insert(images)
      .values({ ...made, ...row })
      .returning(),
  );
  if (!image) throw new Error("No picture was inserted.");
  return image;
}

const dayMs = 24 * 3600 * 1000;

/** A session for a day. */
export async function addSession(db: Store, userId: string) {
  const now = Date.now();
  const [session] = await db.write((tx) =>
    tx
      .insert(userSessions)
      .values({
        ...{ id: newId(), userId, isRemembered: false, address: "", userAgent: "" },
        ...{ createdAt: now, lastSeenAt: now, expiresAt: now + dayMs },
      })
      .returning(),
  );
  if (!session) throw new Error("No session was inserted.");
  return session;
}

/** An API key that never ends; resolves to what a program sends. */
export async function addApiKey(db: Store, userId: string, scopes: Scope[]): Promise<string> {
  const [id, createdAt] = [newId(), Date.now()];
  const key = `${apiKeyPrefix}${id}`;
  await db.write(async (tx) => {
    const made = { id, userId, name: "Key", keyHash: hashToken(key), hint: key.slice(0, 10), scopes };
    await tx.insert(apiKeys).values({ ...made, createdAt });
  });
  return key;
}
