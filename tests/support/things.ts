import { newId } from "@/lib/ids";
import type { Store } from "@/server/db/store";
import { batches, sessionQueue } from "@/server/queue/queue.table";
import type { Thing } from "../security/access-rows";
import { addBoard, addImage } from "./rows";

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

/** Makes one of these that belongs to the person; resolves to its id. */
export async function makeThing(db: Store, thing: Thing, userId: string): Promise<string> {
  switch (thing) {
    case "board":
      return (await addBoard(db, userId)).id;
    case "image":
      return (await addImage(db, userId)).id;
    case "trashed image":
      return (await addImage(db, userId, { deletedAt: Date.now() })).id;
    // Cancelled ones are there to be looked at and cancelled again; no worker takes them meanwhile.
    case "ended item":
      return addItem(db, userId, "canceled");
    case "failed item":
      return addItem(db, userId, "failed");
  }
}
