import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { linkKey, linkToken } from "@/lib/board-links";
import { notFound } from "@/lib/errors";
import { id } from "@/lib/ids";
import { imageExtension } from "@/lib/media";
import type { LinkFiles } from "../board-links/link-files";
import { attachment } from "./attachment";
import { acceptForms } from "./forms";

const params = z.object({ token: linkToken, id, variant: z.enum(["thumbnail", "preview", "full"]) });
const zipParams = z.object({ token: linkToken });
const zipBody = z.object({ key: linkKey });
const query = z.object({ key: linkKey, download: z.string().optional() });

/** `GET /media/links/{token}/{id}/{variant}?key=` and `POST /media/links/{token}/zip`: pictures of a shared board, to who came in by its link. */
export function mountLinkMedia(app: FastifyInstance, { linkFiles }: { linkFiles: LinkFiles }): void {
  app.get("/media/links/:token/:id/:variant", async (request, reply) => {
    const given = params.safeParse(request.params);
    const asked = query.safeParse(request.query);
    if (!given.success || !asked.success) throw notFound("picture");
    const { variant, ...which } = given.data;
    const { body, size, type } = await linkFiles.open({ ...which, key: asked.data.key }, variant);
    reply.headers({
      // An hour in the visitor's own browser: revoking a link stops what isn't there yet.
      "cache-control": "private, max-age=3600",
      "content-type": type,
      "content-length": size,
      "content-security-policy": "sandbox; default-src 'none'",
      // Other sites' previews of the address show the picture that its Open Graph data name.
      "cross-origin-resource-policy": "cross-origin",
      "x-robots-tag": "noindex",
    });
    if (asked.data.download !== undefined) {
      reply.header("content-disposition", attachment(`${which.id}.${imageExtension[type]}`));
    }
    return reply.send(body);
  });

  app.register(async (scope) => {
    acceptForms(scope);
    scope.post("/media/links/:token/zip", async (request, reply) => {
      const given = zipParams.safeParse(request.params);
      const asked = zipBody.safeParse(request.body);
      if (!given.success || !asked.success) throw notFound("link");
      const { name, stream } = await linkFiles.zip({ ...given.data, ...asked.data });
      reply.headers({
        "content-type": "application/zip",
        "content-disposition": attachment(name),
        "cache-control": "private, no-store",
        "content-security-policy": "sandbox; default-src 'none'",
      });
      return reply.send(stream);
    });
  });
}
