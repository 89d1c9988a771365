import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError, invalid } from "@/lib/errors";
import { uploadedImageOut, uploadFields, uploadLimits } from "@/lib/uploads";
import type { Images } from "../images/images.service";
import { tooLarge, type Uploads } from "../uploads/uploads.service";
import { parsed } from "./parsed";
import type { Requests } from "./request-context";
import { restPrefix } from "./rest";

interface Parts {
  requests: Requests;
  uploads: Uploads;
  images: Pick<Images, "get">;
}

/** What a form may put around the file. */
const aroundIt = 64 * 1024;

/** `POST /api/v1/images`: one picture as `multipart/form-data`, written to disk while it comes. */
export async function mountPictureUpload(app: FastifyInstance, parts: Parts): Promise<void> {
  const { requests, uploads, images } = parts;
  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: 1, fields: 4, parts: 6, fieldSize: 1000, fileSize: uploadLimits.bytes },
      throwFileSizeLimit: false,
    });
    scope.post(`${restPrefix}/images`, async (request, reply) => {
      const { viewer } = await requests.signedIn(request, reply, "write");
      if (!request.isMultipart()) {
        throw new AppError(
          "UNSUPPORTED_MEDIA_TYPE",
          "Send the picture as multipart/form-data, in the field file.",
        );
      }
      const announced = Number(request.headers["content-length"] ?? 0) - aroundIt;
      await uploads.refuseEarly(viewer, { boardId: undefined, bytes: Math.max(0, announced) });
      const { id, duplicateOf } = await uploads.withPath(async (path) => {
        const { fileName, fields } = await receive(request, path);
        return uploads.add(viewer, { ...parsed(uploadFields, fields), path, fileName });
      });
      const image = uploadedImageOut.parse({ ...(await images.get(viewer, id)), duplicateOf });
      return reply.code(201).header("cache-control", "no-store").send(image);
    });
  });
}

/** The file to `path`; the fields come before it or after. */
async function receive(request: FastifyRequest, path: string) {
  const fields: Record<string, unknown> = {};
  let fileName: string | undefined;
  for await (const part of request.parts()) {
    if (part.type === "field") {
      if (part.value !== "") fields[part.fieldname] = part.value;
      continue;
    }
    if (part.fieldname !== "file") {
      part.file.resume();
      continue;
    }
    fileName = part.filename;
    await pipeline(part.file, createWriteStream(path, { flags: "wx" }));
    if (part.file.truncated) throw tooLarge();
  }
  if (fileName === undefined) throw invalid("file", "Choose a picture.");
  return { fileName, fields };
}
