import type { Placeholder } from "drizzle-orm";
import { eq } from "drizzle-orm";
import type { Read } from "../db/store";
import { images } from "../images/images.table";

/** The viewer's own pictures, wherever they are, the trash too: what became of their uploads. */
export const visibleOwnFiles = (db: Read, viewer: string | Placeholder) =>
  db
    .select({ id: images.id, byteSize: images.byteSize })
    .from(images)
    .where(eq(images.userId, viewer))
    .as("visible_own_files");
