import { z } from "zod";
import { id } from "./ids";
import { listLimits } from "./list-limits";

export { listLimits };

/** Query strings carry words, tRPC carries numbers: both are taken. */
export const queryInteger = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** What every list takes; `cursor` is the `nextCursor` of the page before. */
export const page = z.object({
  cursor: id.nullish(),
  limit: queryInteger(1, listLimits.max).default(listLimits.default),
});

/** `nextCursor` is null on the last page. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/**
 * Cuts a page out of `limit + 1` rows: the row too many only tells that there is a next page,
 * whose cursor is the id of this page's last row.
 */
export function toPage<Row extends { id: string }>(rows: Row[], limit: number) {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
