import { imageLimits } from "@/lib/image-limits";
import { createJob } from "./progress-job";
import { showProgress } from "./progress-notice";
import { texts } from "./selection.texts";

interface Refused {
  id: string;
  code: "NOT_FOUND" | "FORBIDDEN";
}

export interface ManyResult<Changed> {
  changed: Changed[];
  refused: Refused[];
  /** Pictures that were never asked about, because the person cancelled. */
  left: number;
  /** What stopped it, if anything did; what came before stays done. */
  error: unknown;
}

/** An act on any number of pictures, as many at a time as the server takes, with a notice that tells how far it is. */
export async function runMany<Changed>(
  ids: readonly string[],
  act: string,
  call: (chunk: string[]) => Promise<{ changed: Changed[]; refused: Refused[] }>,
): Promise<ManyResult<Changed>> {
  const result: ManyResult<Changed> = { changed: [], refused: [], left: 0, error: null };
  const job = createJob(ids.length);
  const hide = ids.length > imageLimits.actsAtOnce ? showProgress(job, act) : () => {};
  try {
    for (let at = 0; at < ids.length; at += imageLimits.actsAtOnce) {
      if (job.isCancelled()) {
        result.left = ids.length - at;
        break;
      }
      const chunk = ids.slice(at, at + imageLimits.actsAtOnce);
      const { changed, refused } = await call(chunk);
      result.changed.push(...changed);
      result.refused.push(...refused);
      job.advance(chunk.length);
    }
  } catch (error) {
    result.error = error;
  }
  hide();
  return result;
}

/** "12 pictures moved to Harbours. 3 belong to others and stayed." */
export function reportOf(
  { changed, refused, left }: ManyResult<unknown>,
  done: (count: number) => string,
): string {
  const others = refused.filter(({ code }) => code === "FORBIDDEN").length;
  const missing = refused.length - others;
  const rest = [
    ...(others > 0 ? [texts.others(others)] : []),
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(left > 0
      ? [texts.stopped(changed.length + refused.length, changed.length + refused.length + left)]
      : []),
  ];
  if (changed.length > 0) return texts.withRest(done(changed.length), rest);
  return rest.length > 0 ? texts.withRest(texts.nothing, rest) : texts.asBefore;
}
