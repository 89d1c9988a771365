import { parseCookie, stringifySetCookie } from "cookie";
import type { FastifyReply, FastifyRequest } from "fastify";

/** next-auth's own names: the prefixed one is used behind HTTPS. */
const plain = "next-auth.session-token";
const secure = `__Secure-${plain}`;

/** The session's token from the request's cookie. */
export function sessionCookie(request: FastifyRequest): string | undefined {
  const header = request.headers.cookie;
  if (!header?.includes(plain)) return undefined;
  const cookies = parseCookie(header);
  return cookies[secure] ?? cookies[plain];
}

export function setSessionCookie(reply: FastifyReply, token: string, expiresAt: number, isSecure: boolean) {
  reply.header(
    "set-cookie",
    stringifySetCookie({
      name: isSecure ? secure : plain,
      value: token,
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: isSecure,
      expires: new Date(expiresAt),
    }),
  );
}
