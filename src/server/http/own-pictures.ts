import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { notFound } from "@/lib/errors";
import type { Avatars } from "../profile/avatars";
import type { Logo } from "../settings/logo";
import type { StoredFile } from "../storage/storage";
import type { Requests } from "./request-context";

interface Parts {
  requests: Requests;
  avatars: Avatars;
  logo: Logo;
}

const params = z.object({ userId: z.string() });

/** `/media/avatars/{userId}` for who is signed in, `/media/logo` for everybody; both change with their `v`. */
export function mountOwnPictures(app: FastifyInstance, { requests, avatars, logo }: Parts): void {
  app.get("/media/avatars/:userId", async (request, reply) => {
    await requests.signedIn(request, reply);
    const file = await avatars.open(params.parse(request.params).userId);
    if (!file) throw notFound("picture");
    return sendSmall(request, reply, file, { type: "image/webp", cache: "private" });
  });

  app.get("/media/logo", async (request, reply) => {
    const file = await logo.open();
    if (!file) throw notFound("picture");
    return sendSmall(request, reply, file, { type: "image/png", cache: "public" });
  });
}

function sendSmall(
  request: FastifyRequest,
  reply: FastifyReply,
  { version, size, stream }: StoredFile & { version: number },
  { type, cache }: { type: string; cache: "private" | "public" },
) {
  const etag = `"${version}"`;
  reply.headers({
    etag,
    "cache-control": `${cache}, max-age=3600`,
    "content-security-policy": "sandbox; default-src 'none'",
  });
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  return reply.headers({ "content-type": type, "content-length": size }).send(stream());
}
