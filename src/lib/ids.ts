import { v7 } from "uuid";
import { z } from "zod";
import { wellFormed } from "./text";

/** UUIDv7: within one process each is greater than the last, so the primary key is the time order. */
export const newId = (): string => v7();

const timeDigits = 12;
const lastMs = 2 ** 48 - 1;

/** Smaller than every id made at this time or later: UUIDv7 (RFC 9562, 5.7) begins with 48 bits of epoch ms. */
export function firstIdAt(ms: number): string {
  const hex = Math.min(Math.max(Math.ceil(ms), 0), lastMs)
    .toString(16)
    .padStart(timeDigits, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-`;
}

/** Epoch ms at which {@link newId} made this id. */
export const timeOfId = (id: string): number =>
  Number.parseInt(id.replaceAll("-", "").slice(0, timeDigits), 16);

/**
 * An id as it arrives. Any short string passes, so that an id of the wrong shape gets the same 404
 * as one that doesn't exist; what no database can compare is replaced.
 */
export const id = z
  .string()
  .min(1)
  .max(64)
  .overwrite((value) => wellFormed(value).replaceAll("\u0000", "\ufffd"));

export const byId = z.object({ id });
