import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { id } from "@/lib/ids";
import { imageFilter, imageLimits } from "@/lib/images";
import type { Zips } from "../zips/zips.service";
import { attachment } from "./attachment";
import { acceptForms } from "./forms";
import { parsed } from "./parsed";
import type { Requests } from "./request-context";

/** An id of a form takes 45 bytes, encoded: `%22…%22%2C`. */
const bodyLimit = imageLimits.zip * 48 + 64 * 1024;

/** A field of a form can only be text: JSON, as it would stand in a JSON body. */
const jsonOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value, context) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: "custom", message: "This isn't JSON." });
      return z.NEVER;
    }
  }, schema);

const body = z.union([
  z.object({ ids: jsonOr(z.array(id).min(1).max(imageLimits.zip)) }),
  z.object({ filter: jsonOr(imageFilter) }),
]);

/** `POST /media/zip`: the pictures of `ids`, or all that match `filter`, as a form sends them or as JSON. */
export function mountZip(app: FastifyInstance, { requests, zips }: { requests: Requests; zips: Zips }): void {
  app.register(async (scope) => {
    acceptForms(scope);
    scope.post("/media/zip", { bodyLimit }, async (request, reply) => {
      const { viewer } = await requests.signedIn(request, reply);
      const stream = await zips.open(viewer, parsed(body, request.body ?? {}));
      const day = new Date().toISOString().slice(0, 10);
      reply.headers({
        "content-type": "application/zip",
        "content-disposition": attachment(`atelier-${day}.zip`),
        "cache-control": "private, no-store",
        "content-security-policy": "sandbox; default-src 'none'",
      });
      return reply.send(stream);
    });
  });
}
