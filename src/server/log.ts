import { DrizzleQueryError } from "drizzle-orm";
import { type Logger, pino, stdSerializers } from "pino";
import type { Config } from "./config";

/** JSON lines; readable ones in development. No prompt, password or token is ever written. */
export function createLog({ logLevel, isDevelopment }: Pick<Config, "logLevel" | "isDevelopment">): Logger {
  return pino({
    level: logLevel,
    serializers: { err: withoutParameters, error: withoutParameters },
    ...(isDevelopment ? { transport: { target: "pino-pretty" } } : {}),
  });
}

/** Drizzle's message holds the statement's parameters, which are what people wrote: the cause says enough. */
function withoutParameters(error: unknown): unknown {
  if (error instanceof DrizzleQueryError)
    return { type: "DrizzleQueryError", cause: withoutParameters(error.cause) };
  return error instanceof Error ? stdSerializers.err(error) : error;
}
