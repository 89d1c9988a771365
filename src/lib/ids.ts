import { v7 } from "uuid";
import { z } from "zod";
import { wellFormed } from "./text";

/** UUIDv7: within one process each is greater than the last, so the primary key is the time order. */
export const newId = (): string => v7();

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
