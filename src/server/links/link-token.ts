import { createHash, randomBytes } from "node:crypto";

/** 256 random bits; only the hash is kept, so that a stolen database opens nothing. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** SHA-256, hex: enough for what is random already. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
