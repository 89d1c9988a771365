import type { z } from "zod";
import { invalid } from "@/lib/errors";
import { firstIdAt } from "@/lib/ids";
import type { listImagesIn } from "@/lib/images";
import { seqsPerMs } from "../access/images";

type Asked = Pick<z.infer<typeof listImagesIn>, "from" | "to" | "order"> & {
  cursor?: string | null | undefined;
};

/** After the last id there is: where a list that runs backwards begins. */
const fromTheEnd = "~";
/** The last millisecond whose numbers are exact in JavaScript; in the year 2039. */
const lastMs = Math.floor(Number.MAX_SAFE_INTEGER / seqsPerMs);

const earlier = <Place extends string | number>(a: Place, b: Place) => (a < b ? a : b);
const later = <Place extends string | number>(a: Place, b: Place) => (a > b ? a : b);

/** The ids between which a page of a list by id lies, both excluded. */
export function idBounds({ from, to, cursor, order }: Asked): { after: string; before: string } {
  const after = from === undefined ? "" : firstIdAt(from);
  const before = to === undefined ? fromTheEnd : firstIdAt(to);
  if (order === "oldest") return { after: later(after, cursor ?? ""), before };
  return { after, before: earlier(before, cursor ?? fromTheEnd) };
}

/** The numbers within which a page of a search lies, `to` excluded. */
export function seqBounds({ from, to, cursor, order }: Asked): { from: number; to: number } {
  const at = seqOf(cursor);
  const bounds = {
    from: from === undefined ? 0 : firstSeqAt(from),
    to: to === undefined ? Number.MAX_SAFE_INTEGER : firstSeqAt(to),
  };
  if (at === undefined) return bounds;
  if (order === "oldest") return { ...bounds, from: later(bounds.from, at + 1) };
  return { ...bounds, to: earlier(bounds.to, at) };
}

const firstSeqAt = (ms: number) => Math.min(Math.max(Math.ceil(ms), 0), lastMs) * seqsPerMs;

function seqOf(cursor: string | null | undefined): number | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const seq = /^\d{1,16}$/.test(cursor) ? Number(cursor) : Number.NaN;
  if (!Number.isSafeInteger(seq)) throw invalid("cursor", "There is no such page. Begin with the first.");
  return seq;
}
