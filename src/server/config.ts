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

const yesOrNo = z
  .string()
  .toLowerCase()
  .pipe(z.enum(["true", "false", "1", "0"], "must be true or false"))
  .transform((word) => word === "true" || word === "1");

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
  /** "false": nobody signs in, everything belongs to one person. */
  AUTH_ENABLED: yesOrNo.default(true),
  /** Lets single-person mode listen to other machines. */
  ATELIER_ALLOW_OPEN: yesOrNo.default(false),
  ATELIER_ADMIN_EMAIL: z.string().optional(),
  ATELIER_ADMIN_PASSWORD_FILE: z.string().optional(),
  SMTP_URL: url(["smtp:", "smtps:"]).optional(),
  /** The sender of mails, "Name <address>" or an address. */
  SMTP_FROM: z.string().includes("@", "must be an email address").optional(),
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
  /** Otherwise single-person mode: nobody signs in. */
  isAuthEnabled: boolean;
  /** In single-person mode: other machines may come in too. */
  isOpen: boolean;
  /** Who becomes administrator when there is none; the file holds the password. */
  firstAdministrator: { email: string; passwordFile: string } | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
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
  const isLocalOnly = !data.AUTH_ENABLED && !data.ATELIER_ALLOW_OPEN;
  if (isLocalOnly && data.HOST !== undefined && !isLoopbackName(data.HOST)) {
    throw new StartupError(
      `With AUTH_ENABLED=false nobody signs in, so Atelier doesn't listen on ${data.HOST}, where others could come in. Leave HOST out, or set ATELIER_ALLOW_OPEN=true if everybody there may use it.`,
    );
  }
  const publicUrl = data.ATELIER_PUBLIC_URL?.replace(/\/+$/, "");
  return {
    port: data.PORT,
    host: data.HOST ?? (isLocalOnly ? "127.0.0.1" : undefined),
    dataDir: resolve(data.ATELIER_DATA_DIR),
    publicUrl,
    trustedProxies: data.ATELIER_TRUSTED_PROXIES,
    databaseUrl: data.DATABASE_URL,
    secret: data.ATELIER_SECRET,
    isAuthEnabled: data.AUTH_ENABLED,
    isOpen: data.ATELIER_ALLOW_OPEN,
    firstAdministrator: firstAdministrator(data),
    smtpUrl: data.SMTP_URL,
    mailFrom: data.SMTP_FROM ?? `Atelier <atelier@${publicUrl ? new URL(publicUrl).hostname : "localhost"}>`,
    logLevel: data.ATELIER_LOG_LEVEL,
    isDevelopment: env.NODE_ENV === "development",
  };
}

/** Names and addresses by which a machine means itself. */
export const isLoopbackName = (host: string): boolean =>
  host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);

function firstAdministrator({
  ATELIER_ADMIN_EMAIL: email,
  ATELIER_ADMIN_PASSWORD_FILE: passwordFile,
}: z.infer<typeof environment>) {
  if (email !== undefined && passwordFile !== undefined) return { email, passwordFile };
  if (email === undefined && passwordFile === undefined) return undefined;
  throw new StartupError(
    "ATELIER_ADMIN_EMAIL and ATELIER_ADMIN_PASSWORD_FILE go together: set both, or neither.",
  );
}

function refuseUnknown(names: string[]) {
  const known = Object.keys(environment.shape);
  const unknown = names.find((name) => name.startsWith("ATELIER_") && !known.includes(name));
  if (unknown === undefined) return;
  throw new StartupError(`There is no setting ${unknown}. Did you mean ${closest(unknown, known)}?`);
}
