import { newId } from "@/lib/ids";
import { boards } from "@/server/boards/boards.table";
import type { Store } from "@/server/db/store";
import { images } from "@/server/images/images.table";
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

export async function addImage(db: Store, userId: string, row: Partial<typeof images.$inferInsert> = {}) {
  const made = {
    id: newId(),
    userId,
    width: 64,
    height: 64,
    mimeType: "image/png",
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
