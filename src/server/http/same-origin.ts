import type { FastifyRequest } from "fastify";
import { forbidden } from "@/lib/errors";
import { bearerToken } from "./request-context";
import { sessionCookie } from "./session-cookie";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * What changes something must come from this site's own pages or carry a bearer token, which no browser sends
 * by itself. Throws FORBIDDEN for another site's request, and for a cookie without an `Origin`.
 */
export function createSameOrigin({ publicUrl }: { publicUrl: string | undefined }) {
  const publicOrigin = publicUrl && new URL(publicUrl).origin;
  return async function requireSameOrigin(request: FastifyRequest): Promise<void> {
    if (harmless.has(request.method) || bearerToken(request) !== undefined) return;
    const { origin } = request.headers;
    const isOwn = origin === publicOrigin || origin === `${request.protocol}://${request.host}`;
    if (origin === undefined ? sessionCookie(request) === undefined : isOwn) return;
    throw forbidden(
      "This request came from another site and was refused. Open Atelier's own page and try again.",
    );
  };
}
