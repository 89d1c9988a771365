import type { NextAuthOptions } from "next-auth";
import type { CredentialsConfig } from "next-auth/providers/credentials";
import { z } from "zod";
import { loginIn } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { settingsLimits } from "@/lib/settings";
import type { Auth } from "./auth.service";
import type { Tokens } from "./tokens";

const claims = z.object({ sub: z.string(), sid: z.string(), exp: z.number() });
const credentials = loginIn.extend({ rememberMe: z.stringbool().catch(false) });

/** Seconds. */
const longestSession = settingsLimits.rememberedDays.max * 24 * 3600;

/** What `authorize` hands to the `jwt` callback. */
const signedIn = z.object({ id: z.string(), token: z.string() });

export type AuthOptions = ReturnType<typeof createAuthOptions>;

/**
 * next-auth with this server's own tokens in its cookie. The cookie may live as long as any session; how long it is worth
 * something is said by the token and by the session's row. `authorize` fails with "Throttled:<seconds>"
 * while the limiter holds, with "Pending" until an administrator has approved the account.
 */
export function createAuthOptions({ auth, tokens }: { auth: Auth; tokens: Tokens }) {
  return (request: { headers: Headers }): NextAuthOptions => ({
    secret: "unused: the tokens are signed by jwt.encode below",
    useSecureCookies: request.headers.get("x-forwarded-proto") === "https",
    session: { strategy: "jwt", maxAge: longestSession },
    pages: { signIn: "/login", error: "/login" },
    jwt: {
      encode: ({ token }) => tokens.sign(claims.parse(token)),
      decode: ({ token }) => (token ? (tokens.verify(token) ?? null) : null),
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? (tokens.verify(signedIn.parse(user).token) ?? token) : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    providers: [passwordProvider(auth)],
  });
}

/** The object that next-auth's own factory makes; the factory itself can't be imported outside a bundle. */
const passwordProvider = (auth: Auth): CredentialsConfig => ({
  id: "credentials",
  name: "Password",
  type: "credentials",
  credentials: { email: {}, password: {}, rememberMe: {} },
  async authorize(given, { headers }) {
    const input = credentials.safeParse(given);
    if (!input.success) return null;
    try {
      const { token, user } = await auth.login(input.data, {
        address: String(headers?.["x-forwarded-for"] ?? ""),
        userAgent: String(headers?.["user-agent"] ?? ""),
      });
      return { id: user.id, token };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "FORBIDDEN") throw new Error("Pending");
      if (error.code === "TOO_MANY_REQUESTS") throw new Error(`Throttled:${error.retryAfter}`);
      return null;
    }
  },
});
