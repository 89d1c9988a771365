import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError, invalid } from "@/lib/errors";
import { avatarLimits } from "@/lib/profile";
import type { Avatars } from "../profile/avatars";
import type { Logo } from "../settings/logo";
import type { Requests } from "./request-context";
import { restPrefix } from "./rest";

interface Parts {
  requests: Requests;
  avatars: Avatars;
  logo: Logo;
}

/** Small pictures as `multipart/form-data`, in the field `file`; they are held in memory and re-encoded. */
export async function mountUploads(app: FastifyInstance, { requests, avatars, logo }: Parts): Promise<void> {
  await app.register(async (uploads) => {
    await uploads.register(multipart, {
      limits: { files: 1, fields: 0, fileSize: avatarLimits.bytes },
    });

    uploads.post(`${restPrefix}/profile/avatar`, { bodyLimit }, async (request, reply) => {
      const { viewer } = await requests.person(request, reply, "write");
      const set = await avatars.set(viewer, await fileOf(request));
      return reply.header("cache-control", "no-store").send(set);
    });

    uploads.post(`${restPrefix}/settings/logo`, { bodyLimit }, async (request, reply) => {
      const { viewer } = await requests.administrator(request, reply, "write");
      await logo.set(viewer, await fileOf(request));
      return reply.header("cache-control", "no-store").code(204).send();
    });
  });
}

/** The file and what a form puts around it. */
const bodyLimit = avatarLimits.bytes + 64 * 1024;

async function fileOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) {
    throw new AppError(
      "UNSUPPORTED_MEDIA_TYPE",
      "Send the picture as multipart/form-data, in the field file.",
    );
  }
  const file = await request.file();
  if (file?.fieldname !== "file") throw invalid("file", "Choose a picture.");
  return file.toBuffer();
}
