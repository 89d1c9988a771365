import { describe, expect, test } from "vitest";
import { readConfig } from "@/server/config";
import { StartupError } from "@/server/db/startup-error";

const refusal = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  return undefined;
};

describe("the environment", () => {
  test("may be empty, and empty values count as unset", () => {
    const defaults = readConfig({});
    expect(defaults).toMatchObject({
      port: 3000,
      host: undefined,
      publicUrl: undefined,
      trustedProxies: [],
      databaseUrl: "",
      secret: undefined,
      logLevel: "info",
      isDevelopment: false,
    });
    expect(defaults.dataDir).toBe(`${process.cwd()}/data`);
    expect(readConfig({ PORT: "", ATELIER_SECRET: "", DATABASE_URL: "", HOST: undefined })).toEqual(defaults);
  });

  test("is read whole", () => {
    const secret = "s".repeat(32);
    const config = readConfig({
      PORT: "8080",
      HOST: "0.0.0.0",
      ATELIER_DATA_DIR: "/srv/atelier",
      ATELIER_PUBLIC_URL: "https://studio.example.org//",
      ATELIER_TRUSTED_PROXIES: " 10.0.0.0/8, ::1 ,",
      DATABASE_URL: "postgres://localhost/atelier",
      ATELIER_SECRET: secret,
      ATELIER_LOG_LEVEL: "debug",
      NODE_ENV: "development",
    });
    expect(config).toEqual({
      port: 8080,
      host: "0.0.0.0",
      dataDir: "/srv/atelier",
      publicUrl: "https://studio.example.org",
      trustedProxies: ["10.0.0.0/8", "::1"],
      databaseUrl: "postgres://localhost/atelier",
      secret,
      isAuthEnabled: true,
      isOpen: false,
      firstAdministrator: undefined,
      smtpUrl: undefined,
      mailFrom: "Atelier <atelier@studio.example.org>",
      logLevel: "debug",
      isDevelopment: true,
    });
  });

  test("knows how mail goes out and who comes first", () => {
    const config = readConfig({
      SMTP_URL: "smtps://name:word@mail.example.org",
      SMTP_FROM: "Studio <studio@example.org>",
      ATELIER_ADMIN_EMAIL: "ada@example.org",
      ATELIER_ADMIN_PASSWORD_FILE: "/run/secrets/password",
    });
    expect(config).toMatchObject({
      smtpUrl: "smtps://name:word@mail.example.org",
      mailFrom: "Studio <studio@example.org>",
      firstAdministrator: { email: "ada@example.org", passwordFile: "/run/secrets/password" },
    });
    expect(refusal({ SMTP_URL: "mail.example.org" })).toBe("SMTP_URL must start with smtp:// or smtps://.");
    expect(refusal({ SMTP_FROM: "Studio" })).toBe("SMTP_FROM must be an email address.");
  });

  test("refuses an unknown setting with the nearest one there is", () => {
    expect(refusal({ ATELIER_DATADIR: "/srv" })).toBe(
      "There is no setting ATELIER_DATADIR. Did you mean ATELIER_DATA_DIR?",
    );
    expect(refusal({ ATELIER_SECRT: "x" })).toContain("ATELIER_SECRET?");
  });

  test("doesn't mind what other programs set", () => {
    expect(refusal({ PATH: "/bin", SHLVL: "1", npm_config_user: "x" })).toBeUndefined();
  });

  test.each([
    ["PORT", "http", /^PORT must be a whole number/],
    ["PORT", "70000", /^PORT .*65535\.$/],
    ["PORT", "80.5", /^PORT /],
    ["PORT", "-1", /^PORT /],
    [
      "ATELIER_PUBLIC_URL",
      "studio.example.org",
      /^ATELIER_PUBLIC_URL must start with http:\/\/ or https:\/\/\.$/,
    ],
    ["ATELIER_PUBLIC_URL", "ftp://studio.example.org", /^ATELIER_PUBLIC_URL must start with/],
    ["ATELIER_TRUSTED_PROXIES", "*", /^ATELIER_TRUSTED_PROXIES must be IP addresses/],
    ["ATELIER_TRUSTED_PROXIES", "10.0.0.1, loopback", /^ATELIER_TRUSTED_PROXIES must be IP addresses/],
    ["ATELIER_TRUSTED_PROXIES", "10.0.0.0/33", /^ATELIER_TRUSTED_PROXIES must be IP addresses/],
    ["ATELIER_TRUSTED_PROXIES", "10.0.0.0/0", /^ATELIER_TRUSTED_PROXIES must be IP addresses/],
    ["ATELIER_TRUSTED_PROXIES", "10.0.0.0/8/8", /^ATELIER_TRUSTED_PROXIES must be IP addresses/],
    ["ATELIER_TRUSTED_PROXIES", "fd00::/129", /^ATELIER_TRUSTED_PROXIES must be IP addresses/],
    ["DATABASE_URL", "mysql://localhost/atelier", /^DATABASE_URL must start with postgres:\/\//],
    ["DATABASE_URL", "./atelier.db", /^DATABASE_URL /],
    ["ATELIER_SECRET", "short", /^ATELIER_SECRET must have at least 32 characters\.$/],
    ["ATELIER_LOG_LEVEL", "loud", /^ATELIER_LOG_LEVEL /],
  ])("refuses %s=%s in one sentence", (name, value, sentence) => {
    const message = refusal({ [name]: value });
    expect(message).toMatch(sentence);
    expect(message?.trim().split("\n")).toHaveLength(1);
  });

  test("never repeats a secret that it refuses", () => {
    expect(refusal({ ATELIER_SECRET: "hunter2" })).not.toContain("hunter2");
  });
});
