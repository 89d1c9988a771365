import { BlockList, isIPv6 } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import { apiKeyPrefix, type Scope } from "@/lib/api-keys";
import { AppError, notFound, unauthorized } from "@/lib/errors";
import { requireAdministrator, requirePasswordChanged, requireScope } from "../auth/require-scope";
import type { Config } from "../config";
import type { Session, Sessions } from "../sessions/sessions.service";
import type { Context, Services } from "../trpc/context";
import { mailOrigin } from "./own-origin";
import { sessionCookie, setSessionCookie } from "./session-cookie";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

interface Parts {
  services: Services;
  sessions: Sessions;
  config: Config;
  /** In single-person mode everybody is this one. */
  everybody: Session | undefined;
}
export type Requests = ReturnType<typeof createRequests>;

/** Who asks and from where, for every way in. */
export function createRequests({ services, sessions, config, everybody }: Parts) {
  /** A bearer token counts before the cookie; an active cookie is renewed on the way. */
  async function session(request: FastifyRequest, reply: FastifyReply): Promise<Session | undefined> {
    if (everybody) return { ...everybody, viewer: { ...everybody.viewer, address: request.ip } };
    const bearer = bearerToken(request);
    if (bearer?.startsWith(apiKeyPrefix)) return byKey(bearer, request, reply);
    if (bearer !== undefined) return sessions.authenticate(bearer, request.ip);
    const cookie = sessionCookie(request);
    if (cookie === undefined) return undefined;
    const found = await sessions.authenticate(cookie, request.ip);
    const renewed = found?.row && (await sessions.renew(found.row));
    if (renewed) setSessionCookie(reply, renewed.token, renewed.expiresAt, isHttps(request, config));
    return found;
  }

  async function byKey(key: string, request: FastifyRequest, reply: FastifyReply) {
    try {
      return await services.apiKeys.authenticate(key, request.ip);
    } catch (error) {
      if (error instanceof AppError && error.retryAfter !== undefined) {
        reply.header("retry-after", String(error.retryAfter));
      }
      throw error;
    }
  }

  /** UNAUTHORIZED without a live session or API key, FORBIDDEN for a key without the scope. */
  async function signedIn(
    request: FastifyRequest,
    reply: FastifyReply,
    scope: Scope = "read",
  ): Promise<Session> {
    const found = await session(request, reply);
    if (!found) throw unauthorized();
    requireScope(found.viewer, scope);
    requirePasswordChanged(found.user);
    return found;
  }

  return {
    signedIn,
    /** The same, and NOT_FOUND where nobody signs in. */
    async person(request: FastifyRequest, reply: FastifyReply, scope: Scope): Promise<Session> {
      if (everybody) throw notFound("address");
      return signedIn(request, reply, scope);
    },
    /** FORBIDDEN for everybody else; an API key needs `admin` besides the scope. */
    async administrator(request: FastifyRequest, reply: FastifyReply, scope?: Scope): Promise<Session> {
      const found = await signedIn(request, reply, scope);
      requireAdministrator(found.viewer);
      return found;
    },
    async context(request: FastifyRequest, reply: FastifyReply): Promise<Context> {
      return {
        services,
        session: await session(request, reply),
        client: clientOf(request),
        origin: config.publicUrl ?? `${request.protocol}://${request.host}`,
        mailOrigin: () => mailOrigin(request, config),
        requestId: request.id,
        logError: (error) => request.log.error({ err: error }, "A request failed."),
      };
    },
  };
}

/** Whether the browser's connection is: a proxy that isn't trusted can only be known by the public address. */
export const isHttps = (request: FastifyRequest, { publicUrl }: Pick<Config, "publicUrl">): boolean =>
  request.protocol === "https" || publicUrl?.startsWith("https:") === true;

/** Whether somebody is local is worked out when it is asked for: at set-up alone. */
const clientOf = (request: FastifyRequest): Context["client"] => ({
  address: request.ip,
  userAgent: request.headers["user-agent"] ?? "",
  get isLocal() {
    return isLoopback(request.ip) && (cameByTrustedProxy(request) || !isForwarded(request));
  },
});

export function bearerToken(request: FastifyRequest): string | undefined {
  const [scheme, token] = request.headers.authorization?.split(" ") ?? [];
  return scheme?.toLowerCase() === "bearer" ? token : undefined;
}

/** Fastify lists the addresses as far as they are believed: the last proxy's own, then what it was told. */
const cameByTrustedProxy = ({ ips }: FastifyRequest) => ips !== undefined && ips.length > 1;

const isLoopback = (address: string) => loopback.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/** Behind a proxy on this machine that isn't trusted, everyone seems to be local; the header gives it away. */
const isForwarded = (request: FastifyRequest) =>
  request.headers["x-forwarded-for"] !== undefined || request.headers.forwarded !== undefined;
