import type { FastifyInstance } from "fastify";
import { found } from "@/lib/errors";
import { byId } from "@/lib/ids";
import { requireAdministrator, requirePasswordChanged } from "../auth/require-scope";
import type { Deletions } from "../deletions/deletions.service";
import type { Requests } from "./request-context";

/** `GET /media/exports/{id}`: the zip of a deleted person's pictures, for administrators. */
export function mountExports(
  app: FastifyInstance,
  { requests, services }: { requests: Requests; services: { deletions: Deletions } },
): void {
  app.get("/media/exports/:id", async (request, reply) => {
    const { viewer, user } = await requests.signedIn(request, reply);
    requirePasswordChanged(user);
    requireAdministrator(viewer);
    const { data } = byId.safeParse(request.params);
    const { id } = found(data, "export");
    const { size, stream } = await services.deletions.openExport(id);
    reply.headers({
      "content-type": "application/zip",
      "content-length": size,
      "content-disposition": `attachment; filename="atelier-export-${id}.zip"`,
      "cache-control": "private, no-store",
      "content-security-policy": "sandbox; default-src 'none'",
    });
    return reply.send(stream());
  });
}
