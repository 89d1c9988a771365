import { v7 } from "uuid";
import { z } from "zod";

/** UUIDv7: within one process each is greater than the last, so the primary key is the time order. */
export const newId = (): string => v7();

/**
 * An id as it arrives. Any short string passes, so that an id of the wrong shape gets the same 404
 * as one that doesn't exist.
 */
export const id = z.string().min(1).max(64);

export const byId = z.object({ id });
