import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import parseRange from "range-parser";
import { z } from "zod";
import { AppError, notFound } from "@/lib/errors";
import { id } from "@/lib/ids";
import { downloadName } from "../images/download-name";
import type { ImageFile, ImageFiles } from "../images/image-files";
import { attachment } from "./attachment";
import type { Requests } from "./request-context";
import { restPrefix } from "./rest";

const params = z.object({ id, variant: z.enum(["full", "thumbnail"]) });
/** A year: a picture's bytes never change, but only its viewer's browser may keep them. */
const cacheControl = "private, max-age=31536000, immutable";

/** Picture files, to who may see the picture. `?download` on it asks the browser to save it. */
export function mountMedia(
  app: FastifyInstance,
  parts: { requests: Requests; imageFiles: ImageFiles },
): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const { viewer } = await parts.requests.signedIn(request, reply);
    const given = params.safeParse(request.params);
    if (!given.success) throw notFound("picture");
    const { id, variant } = given.data;
    const file = await parts.imageFiles.open(viewer, id, variant);
    const etag = `"${file.image.id}-${variant}"`;
    reply.headers({
      etag,
      "accept-ranges": "bytes",
      "cache-control": cacheControl,
      "content-type": file.contentType,
      "content-security-policy": "sandbox; default-src 'none'",
    });
    if (z.object({ download: z.string() }).safeParse(request.query).success) {
      reply.header(
        "content-disposition",
        attachment(downloadName(file.image, variant === "full" ? undefined : "webp")),
      );
    }
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    return sendRange(request, reply, file, etag);
  };
  app.get("/media/images/:id/:variant", handler);
  app.get(`${restPrefix}/images/:id/:variant`, handler);
}

/** RFC 9110 14: one range is answered with 206, none that fits with 416, several as if none were asked for. */
function sendRange(request: FastifyRequest, reply: FastifyReply, file: ImageFile, etag: string) {
  const { range, "if-range": ifRange } = request.headers;
  const ranges =
    range && (ifRange === undefined || ifRange === etag) ? parseRange(file.size, range) : undefined;
  if (ranges === -1) {
    reply.headers({ "content-range": `bytes */${file.size}`, "cache-control": "no-store" });
    return reply.code(416).type("application/json").send(JSON.stringify(outOfRange()));
  }
  const [only, second] = Array.isArray(ranges) && ranges.type === "bytes" ? ranges : [];
  if (!only || second) return reply.header("content-length", file.size).send(file.stream());
  const { start, end } = only;
  reply.headers({ "content-range": `bytes ${start}-${end}/${file.size}`, "content-length": end - start + 1 });
  return reply.code(206).send(file.stream({ start, end }));
}

const outOfRange = () => {
  const { code, message } = new AppError("BAD_REQUEST", "The picture is shorter than that.");
  return { code, message };
};
