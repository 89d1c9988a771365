import { DrizzleQueryError } from "drizzle-orm";
import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config";

/** JSON lines; readable ones in development. No prompt, password or token is ever written. */
export function createLog(
  { logLevel, isDevelopment }: Pick<Config, "logLevel" | "isDevelopment">,
  destination?: DestinationStream,
): Logger {
  const options = { level: logLevel, serializers: { err: withoutValues, error: withoutValues } };
  if (destination) return pino(options, destination);
  return pino({ ...options, ...(isDevelopment ? { transport: { target: "pino-pretty" } } : {}) });
}

/**
 * An error without what people wrote. Drizzle's message holds the statement's parameters, PostgreSQL's `detail`
 * the row: the driver's own message and code say enough.
 */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const cause = error.cause === undefined ? {} : { cause: withoutValues(error.cause) };
  if (error instanceof DrizzleQueryError) return { type: "DrizzleQueryError", ...cause };
  const code = "code" in error ? { code: error.code } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
