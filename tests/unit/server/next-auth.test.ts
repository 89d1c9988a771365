import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/users";
import type { Auth } from "@/server/auth/auth.service";
import { createAuthOptions } from "@/server/auth/next-auth";
import { createTokens } from "@/server/auth/tokens";

const tokens = createTokens("a secret that is long enough for HS256");
const exp = Math.floor(Date.now() / 1000) + 3600;
const claims = { sub: "ada", sid: "session", exp };
const token = tokens.sign(claims);
const user = {
  ...{ id: "ada", email: "ada@example.org", displayName: "Ada", role: "user" as Role, isActive: true },
  ...{ createdAt: 1, lastLoginAt: 1 },
};

type Login = Auth["login"];
function optionsWith(login: Login, headers: Record<string, string> = {}) {
  const auth = { login } as Auth;
  return createAuthOptions({ auth, tokens })({ headers: new Headers(headers) });
}
const signIn: Login = async () => ({ token, tokenType: "Bearer", expiresIn: 3600, user });
const refuse =
  (error: Error): Login =>
  async () => {
    throw error;
  };
/** What next-auth's own endpoint would call. */
async function authorize(
  login: Login,
  given: Record<string, string> | undefined,
  headers: Record<string, string> = {},
) {
  const [provider] = optionsWith(login).providers;
  if (!provider || !("authorize" in provider)) throw new Error("There is no password provider.");
  return provider.authorize(given, { headers, body: {}, query: {}, method: "POST" });
}
const good = { email: "ada@example.org", password: "12345678" };

describe("signing in through next-auth", () => {
  test("hands on the token, and says where the person comes from", async () => {
    const seen: unknown[] = [];
    const login: Login = async (...given) => {
      seen.push(given);
      return signIn(...given);
    };
    const headers = { "x-forwarded-for": "192.0.2.1", "user-agent": "Test" };
    expect(await authorize(login, { ...good, rememberMe: "true" }, headers)).toEqual({ id: "ada", token });
    expect(seen).toEqual([
      [
        { ...good, rememberMe: true },
        { address: "192.0.2.1", userAgent: "Test" },
      ],
    ]);
  });

  test.each([undefined, "false", "nonsense"])("doesn't remember for %s", async (rememberMe) => {
    let remembered: boolean | undefined;
    const login: Login = async (input, client) => {
      remembered = input.rememberMe;
      return signIn(input, client);
    };
    await authorize(login, rememberMe === undefined ? good : { ...good, rememberMe });
    expect(remembered).toBe(false);
  });

  test("is nobody for a wrong password, and for what isn't a login at all", async () => {
    const wrong = refuse(new AppError("UNAUTHORIZED", "Email or password is wrong."));
    expect(await authorize(wrong, good)).toBeNull();
    expect(await authorize(signIn, undefined)).toBeNull();
    expect(await authorize(signIn, { email: "", password: "" })).toBeNull();
  });

  test("says how long to wait while the limiter holds, and lets faults of ours out", async () => {
    const tooMany = refuse(new AppError("TOO_MANY_REQUESTS", "Wait.", { retryAfter: 8 }));
    await expect(authorize(tooMany, good)).rejects.toThrow("Throttled:8");
    await expect(authorize(refuse(new Error("Down.")), good)).rejects.toThrow("Down.");
  });
});

describe("next-auth's cookie", () => {
  const { jwt, callbacks } = optionsWith(signIn);
  test("is our own token, both ways", async () => {
    const made = await jwt?.encode?.({ token: claims, secret: "" });
    expect(tokens.verify(String(made))).toEqual(claims);
    expect(await jwt?.decode?.({ token: made, secret: "" })).toEqual(claims);
    expect(await jwt?.decode?.({ token: "forged", secret: "" })).toBeNull();
    expect(await jwt?.decode?.({ token: undefined, secret: "" })).toBeNull();
  });

  test("never holds what isn't one", () => {
    expect(() => jwt?.encode?.({ token: { name: "Ada" }, secret: "" })).toThrow();
  });

  test("takes over the token of a login, and keeps it when the session is read again", async () => {
    type Jwt = Parameters<NonNullable<NonNullable<typeof callbacks>["jwt"]>>[0];
    const call = (given: Partial<Jwt>) => callbacks?.jwt?.({ token: {}, account: null, ...given } as Jwt);
    expect(await call({ user: { id: "ada", token } as never })).toEqual(claims);
    expect(await call({ token: claims })).toEqual(claims);
    expect(await call({ token: claims, user: { id: "ada", token: "forged" } as never })).toEqual(claims);
  });

  test("tells the page no more than when the session ends", async () => {
    const session = { expires: "2026-01-01", user: { email: "ada@example.org" } };
    expect(await callbacks?.session?.({ session } as never)).toEqual({ expires: "2026-01-01" });
  });

  test("is a secure one behind HTTPS", () => {
    expect(optionsWith(signIn, { "x-forwarded-proto": "https" }).useSecureCookies).toBe(true);
    expect(optionsWith(signIn, { "x-forwarded-proto": "http" }).useSecureCookies).toBe(false);
  });
});
