import { PassThrough, Readable } from "node:stream";
import { Server } from "@tus/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError, notFound, statusOf } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { uploadMetadata } from "@/lib/uploads";
import type { Viewer } from "../access/viewer";
import type { ResumableUploads } from "../uploads/resumable-uploads";
import { type Kept, tooLarge } from "../uploads/uploads.service";
import { parsed } from "./parsed";
import type { Requests } from "./request-context";

const path = "/api/uploads";

/** Who sent a request, and what came of it. */
interface Told {
  viewer: Viewer;
  error?: unknown;
  /** The upload that became a picture. */
  finished?: string;
}

/**
 * tus 1.0.0 (https://tus.io/protocols/resumable-upload): `POST /api/uploads`, then HEAD, PATCH and DELETE on the address
 * that it answers with. The upload's id is that of the picture which it becomes; the answer that completes it says so
 * in `X-Image-Id`, and names a picture of the same bytes in `X-Duplicate-Of`.
 */
export async function mountResumableUploads(
  app: FastifyInstance,
  { requests, resumable }: { requests: Requests; resumable: ResumableUploads },
): Promise<void> {
  const told = new WeakMap<object, Told>();
  const toldOf = (request: object): Told => {
    const found = told.get(request);
    if (!found) throw new Error("A request came to the uploads by another way.");
    return found;
  };
  const tus = new Server({
    path,
    datastore: resumable.store,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: () => newId(),
    async onUploadCreate(request, { size, metadata }) {
      const { viewer } = toldOf(request);
      const { filename, boardId, duplicates } = parsed(uploadMetadata, metadata ?? {});
      await resumable.refuseEarly(viewer, { boardId, bytes: size ?? 0 });
      const board: Record<string, string> = boardId === undefined ? {} : { boardId };
      return { metadata: { filename, duplicates, ...board, ownerId: viewer.userId } };
    },
    async onUploadFinish(request, { id }) {
      const about = toldOf(request);
      const kept = await resumable.finish(about.viewer, id);
      about.finished = id;
      return { headers: headersOf(kept) };
    },
    onResponseError(request, error) {
      toldOf(request).error = error;
      return undefined;
    },
  });

  async function pass(viewer: Viewer, request: FastifyRequest, reply: FastifyReply) {
    const asked = webRequest(request);
    const about: Told = { viewer };
    told.set(asked, about);
    const answer = await tus.handleWeb(asked);
    if (about.finished !== undefined) await resumable.forget(about.finished);
    for (const [name, value] of answer.headers) {
      if (!/^(access-control-|content-|connection)/.test(name)) reply.header(name, value);
    }
    if (answer.status >= 400) throw errorOf(about.error, answer.status);
    return reply.code(answer.status).send();
  }

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Bodies go to the disk while they come.
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));

    scope.post(path, async (request, reply) => {
      const { viewer } = await requests.signedIn(request, reply, "write");
      return pass(viewer, request, reply);
    });
    scope.head(`${path}/:id`, async (request, reply) => {
      const { viewer } = await requests.signedIn(request, reply, "write");
      const id = idOf(request);
      const upload = await resumable.find(viewer, id);
      if (upload && upload.offset !== upload.size) return pass(viewer, request, reply);
      const kept = await resumable.finish(viewer, id);
      await resumable.forget(id);
      const size = String(kept.byteSize);
      reply.headers({ ...headersOf(kept), "upload-offset": size, "upload-length": size });
      return reply.headers({ "tus-resumable": "1.0.0", "cache-control": "no-store" }).send();
    });
    scope.route({
      method: ["PATCH", "DELETE"],
      url: `${path}/:id`,
      handler: async (request, reply) => {
        const { viewer } = await requests.signedIn(request, reply, "write");
        if (!(await resumable.find(viewer, idOf(request)))) throw notFound("upload");
        return pass(viewer, request, reply);
      },
    });
  });
}

const idOf = ({ params }: FastifyRequest): string => {
  const { id } = typeof params === "object" && params !== null && "id" in params ? params : { id: "" };
  return String(id);
};

const headersOf = ({ id, duplicateOf }: Kept) => ({
  "x-image-id": id,
  ...(duplicateOf === null ? {} : { "x-duplicate-of": duplicateOf }),
});

function webRequest({ raw, method, url }: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const hasBody = method === "POST" || method === "PATCH";
  const body = hasBody ? { body: bodyOf(raw), duplex: "half" as const } : {};
  return new Request(new URL(url, "http://localhost"), { method, headers, ...body });
}

/** By way of another stream: what is refused half-way has to be read to its end past the one that nobody reads. */
function bodyOf(raw: FastifyRequest["raw"]): ReadableStream<Uint8Array> {
  const through = raw.pipe(new PassThrough());
  raw.once("close", () => {
    if (!raw.complete) through.destroy(new Error("The request was broken off."));
  });
  return Readable.toWeb(through) as ReadableStream<Uint8Array>;
}

/** The library's own refusals are plain texts with a status. */
function errorOf(error: unknown, status: number): unknown {
  if (error instanceof AppError || error instanceof Error) return error;
  if (status === statusOf.PAYLOAD_TOO_LARGE) return tooLarge();
  if (status === statusOf.NOT_FOUND || status === 410) return notFound("upload");
  if (status === statusOf.CONFLICT) {
    return new AppError("CONFLICT", "The upload goes on at another place. Ask for its offset first.");
  }
  // 501 is an extension that isn't offered.
  if (status >= 500 && status !== 501) return new Error("An upload failed.", { cause: error });
  return new AppError("BAD_REQUEST", "This isn't how tus 1.0.0 uploads a file.");
}
