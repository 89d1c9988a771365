import { and, eq, inArray } from "drizzle-orm";
import { invalid } from "@/lib/errors";
import { facetsOf } from "@/lib/image-facets";
import { imageLimits } from "@/lib/images";
import type { GrantedBoard } from "../access/boards";
import type { GrantedImage } from "../access/images";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/store";
import { changedTags } from "../tags/changed-tags";
import { rememberTags } from "../tags/remember-tags";
import { imageStars, images } from "./images.table";

export const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Onto a board that may be added to, or onto none, which its board's administrators may do as well. */
export async function putOnBoard(
  tx: Tx,
  moved: GrantedImage<"maker">[] | GrantedImage<"takeOut">[],
  board: GrantedBoard<"write"> | null,
): Promise<void> {
  if (moved.length === 0) return;
  await tx
    .update(images)
    .set({ boardId: board?.id ?? null })
    .where(inArray(images.id, idsOf(moved)));
}

/** A star is its giver's own. Resolves to those that weren't so already, which is what can be undone. */
export async function star(
  tx: Tx,
  viewer: Pick<Viewer, "userId">,
  seen: GrantedImage<"read">[],
  isStarred: boolean,
): Promise<string[]> {
  if (seen.length === 0) return [];
  const imageIds = idsOf(seen);
  const createdAt = Date.now();
  const changed = isStarred
    ? await tx
        .insert(imageStars)
        .values(imageIds.map((imageId) => ({ userId: viewer.userId, imageId, createdAt })))
        .onConflictDoNothing()
        .returning({ imageId: imageStars.imageId })
    : await tx
        .delete(imageStars)
        .where(and(eq(imageStars.userId, viewer.userId), inArray(imageStars.imageId, imageIds)))
        .returning({ imageId: imageStars.imageId });
  const ids = new Set(changed.map(({ imageId }) => imageId));
  return imageIds.filter((id) => ids.has(id));
}

/**
 * Resolves to those whose tags have changed.
 * @throws AppError UNPROCESSABLE_CONTENT where a picture would have too many
 */
export async function tag(
  tx: Tx,
  viewer: Pick<Viewer, "userId">,
  own: GrantedImage<"maker">[],
  words: { add: string[]; remove: string[] },
): Promise<string[]> {
  const changed: string[] = [];
  for (const image of own) {
    const tags = changedTags(image.tags, words);
    if (tags.length > imageLimits.tags) {
      throw invalid("tags", `A picture can have ${imageLimits.tags} tags. Take some away first.`);
    }
    if (JSON.stringify(tags) === JSON.stringify(image.tags)) continue;
    await tx
      .update(images)
      .set({ tags, facets: facetsOf({ ...image, tags }) })
      .where(eq(images.id, image.id));
    changed.push(image.id);
  }
  if (own.length > 0) await rememberTags(tx, viewer, words.add);
  return changed;
}

/** To the trash, where only its maker finds it. */
export async function putInTrash(tx: Tx, own: GrantedImage<"maker">[]): Promise<void> {
  if (own.length === 0) return;
  await tx
    .update(images)
    .set({ deletedAt: Date.now() })
    .where(inArray(images.id, idsOf(own)));
}
