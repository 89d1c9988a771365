import { z } from "zod";

/** With U+FFFD for each half of a surrogate pair that stands alone: neither UTF-8 nor PostgreSQL's JSON has those. */
export const wellFormed = (value: string) => value.replaceAll(/\p{Surrogate}/gu, "\ufffd");

/**
 * A line or paragraph a person wrote: trimmed, within `min`..`max` UTF-16 units, without NUL
 * (SQLite stores it, PostgreSQL refuses it with 22021).
 */
export function text(max: number, min = 0) {
  const base = z
    .string()
    .trim()
    .overwrite(wellFormed)
    .max(max, `Use at most ${max} characters.`)
    .refine((value) => !value.includes("\u0000"), "This text contains a character that can't be stored.");
  return min > 0 ? base.min(min, min === 1 ? "Fill this in." : `Use at least ${min} characters.`) : base;
}
