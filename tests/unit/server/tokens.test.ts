import { createHmac } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createTokens } from "@/server/auth/tokens";

const secret = "a secret that is long enough for HS256";
const tokens = createTokens(secret);
const exp = Math.floor(Date.now() / 1000) + 3600;
const claims = { sub: "person", sid: "session", exp };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signedWith = (key: string, header: object, payload: object, hash = "sha256") => {
  const body = `${part(header)}.${part(payload)}`;
  return `${body}.${createHmac(hash, key).update(body).digest("base64url")}`;
};
afterEach(() => vi.useRealTimers());

describe("tokens", () => {
  test("carry person, session and end, and nothing else", () => {
    const token = tokens.sign({ ...claims, role: "admin" } as typeof claims);
    expect(tokens.verify(token)).toEqual(claims);
    expect(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())).toEqual(claims);
  });

  test("are plain HS256 JWTs: one made by hand with the secret is good", () => {
    expect(tokens.verify(signedWith(secret, { alg: "HS256", typ: "JWT" }, claims))).toEqual(claims);
  });

  test.each([
    ["another secret", signedWith("another secret that is long enough", { alg: "HS256" }, claims)],
    ["no algorithm", `${part({ alg: "none" })}.${part(claims)}.`],
    ["no algorithm, with a signature", signedWith(secret, { alg: "none" }, claims)],
    ["a stronger algorithm than ours", signedWith(secret, { alg: "HS512" }, claims, "sha512")],
    ["an empty signature", `${part({ alg: "HS256" })}.${part(claims)}.`],
    ["a past end", signedWith(secret, { alg: "HS256" }, { ...claims, exp: 1 })],
    ["no end", signedWith(secret, { alg: "HS256" }, { sub: "person", sid: "session" })],
    ["no session", signedWith(secret, { alg: "HS256" }, { sub: "person", exp })],
    ["a number for a person", signedWith(secret, { alg: "HS256" }, { ...claims, sub: 7 })],
    ["no content", ""],
    ["words", "not a token at all"],
  ])("with %s are worth nothing", (_what, token) => expect(tokens.verify(token)).toBeUndefined());

  test("with a changed person are worth nothing", () => {
    const [header, , signature] = tokens.sign(claims).split(".");
    expect(tokens.verify(`${header}.${part({ ...claims, sub: "other" })}.${signature}`)).toBeUndefined();
  });

  test("end on time although they were looked at before", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const token = tokens.sign({ ...claims, exp: Math.floor(Date.now() / 1000) + 60 });
    expect(tokens.verify(token)).toBeDefined();
    vi.setSystemTime(Date.now() + 61_000);
    expect(tokens.verify(token)).toBeUndefined();
  });
});
