import { ne, sql } from "drizzle-orm";
import { visibleImageCounts } from "../access/images";
import { visibleNewestLoose, visibleStrayCovers } from "../access/uncategorised";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Read } from "../db/store";

/** What a person has on no board, or on boards that they don't see any more; costs by their boards, not by their pictures. */
export function createUncategorised(read: Read) {
  const counts = visibleImageCounts(read, viewerParam);
  const counted = read
    .select({
      all: sql`coalesce(sum(${counts.imageCount}), 0)`.mapWith(Number),
      loose: sql`coalesce(sum(case when ${counts.place} = 'none' then ${counts.imageCount} end), 0)`.mapWith(
        Number,
      ),
    })
    .from(counts)
    .where(ne(counts.place, "trash"))
    .prepare("uncategorised_count");
  const newestLoose = visibleNewestLoose(read, viewerParam).prepare("uncategorised_cover");
  const strays = visibleStrayCovers(read, viewerParam).prepare("uncategorised_strays");

  return async (viewer: Viewer) => {
    const given = { viewer: viewer.userId };
    const [sums] = await counted.execute(given);
    const [newest] = await newestLoose.execute(given);
    const away = await strays.execute(given);
    const covers = [newest?.id, ...away.map(({ coverImageId }) => coverImageId)].flatMap((id) => id ?? []);
    return {
      imageCount: away.reduce((sum, { imageCount }) => sum + imageCount, sums?.loose ?? 0),
      coverImageId: covers.toSorted().at(-1) ?? null,
      totalCount: sums?.all ?? 0,
    };
  };
}
