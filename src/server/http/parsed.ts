import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** What the schema makes of it. Throws UNPROCESSABLE_CONTENT that names each field that can't be used. */
export function parsed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: path.map((key) => (typeof key === "number" ? key : String(key))),
    message,
  }));
  throw new AppError("UNPROCESSABLE_CONTENT", "Some of what was sent can't be used.", { issues });
}
