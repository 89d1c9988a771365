import { isIP } from "node:net";
import { resolve } from "node:path";
import { closest } from "fastest-levenshtein";
import { z } from "zod";
import { StartupError } from "./db/startup-error";

const addressOrRange = z.string().refine(isAddressOrRange, "must be IP addresses or ranges like 10.0.0.0/8");

function isAddressOrRange(value: string): boolean {
  const [, address = "", bits] = /^([^/]+)(?:\/(\d+))?$/.exec(value) ?? [];
  const version = isIP(address);
  if (version === 0 || bits === undefined) return version !== 0;
  return Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

const portNumber = "must be a whole number from 0 to 65535";

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must start with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });

const environment = z.object({
  PORT: z.coerce.number(portNumber).int(portNumber).min(0, portNumber).max(65535, portNumber).default(3000),
  /** Unset: every address of this machine, IPv6 where there is one. */
  HOST: z.string().optional(),
  ATELIER_DATA_DIR: z.string().default("./data"),
  ATELIER_PUBLIC_URL: url(["http:", "https:"]).optional(),
  ATELIER_TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(addressOrRange)),
  DATABASE_URL: z.union([z.literal(""), url(["postgres:", "postgresql:"])]).default(""),
  ATELIER_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  ATELIER_LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

export interface Config {
  port: number;
  host: string | undefined;
  /** Absolute. */
  dataDir: string;
  /** Without a slash at the end. */
  publicUrl: string | undefined;
  /** Addresses and ranges whose `X-Forwarded-*` headers are believed; nobody's by default. */
  trustedProxies: string[];
  /** Empty for SQLite. */
  databaseUrl: string;
  secret: string | undefined;
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
  isDevelopment: boolean;
}

/** The environment, parsed once. Throws StartupError that names the variable; empty counts as unset. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  refuseUnknown(Object.keys(set));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = issue?.message.startsWith("must") ? issue.message : `isn't usable: ${issue?.message}`;
    throw new StartupError(`${String(issue?.path[0])} ${message}.`);
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.ATELIER_DATA_DIR),
    publicUrl: data.ATELIER_PUBLIC_URL?.replace(/\/+$/, ""),
    trustedProxies: data.ATELIER_TRUSTED_PROXIES,
    databaseUrl: data.DATABASE_URL,
    secret: data.ATELIER_SECRET,
    logLevel: data.ATELIER_LOG_LEVEL,
    isDevelopment: env.NODE_ENV === "development",
  };
}

function refuseUnknown(names: string[]) {
  const known = Object.keys(environment.shape);
  const unknown = names.find((name) => name.startsWith("ATELIER_") && !known.includes(name));
  if (unknown === undefined) return;
  throw new StartupError(`There is no setting ${unknown}. Did you mean ${closest(unknown, known)}?`);
}
