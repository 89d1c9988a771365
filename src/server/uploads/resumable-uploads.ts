import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { AppError, notFound, statusOf } from "@/lib/errors";
import { uploadLimits, uploadMetadata } from "@/lib/uploads";
import type { Viewer } from "../access/viewer";
import type { Kept, Uploads } from "./uploads.service";

export type ResumableUploads = ReturnType<typeof createResumableUploads>;

const shape = /^[0-9a-f-]{36}$/;

/**
 * Uploads in pieces, in `folder` until they are whole. An upload has the id of the picture that it becomes, so that
 * finishing it can be tried again: after a crash before the commit the pieces are still there, after one behind it the
 * row says that all is done.
 */
export function createResumableUploads({ uploads, folder }: { uploads: Uploads; folder: string }) {
  const store = new FileStore({
    directory: folder,
    expirationPeriodInMilliseconds: uploadLimits.resumeMs,
  });
  // Without its length an upload can't be measured against what its owner may keep.
  store.extensions = store.extensions.filter((name) => name !== "creation-defer-length");
  const finishing = new Map<string, Promise<Kept & { byteSize: number }>>();

  /** An upload of the viewer's that isn't a picture yet. */
  async function find(viewer: Viewer, id: string) {
    if (!shape.test(id)) return undefined;
    const upload = await store.getUpload(id).catch(() => undefined);
    return upload?.metadata?.ownerId === viewer.userId ? upload : undefined;
  }

  async function keep(viewer: Viewer, id: string): Promise<Kept & { byteSize: number }> {
    const before = await uploads.kept(viewer, id);
    const upload = await find(viewer, id);
    if (before) return { ...before, duplicateOf: null };
    if (!upload || upload.offset !== upload.size) throw notFound("upload");
    const { filename, ...told } = uploadMetadata.parse(upload.metadata ?? {});
    try {
      const kept = await uploads.add(viewer, { ...told, id, path: join(folder, id), fileName: filename });
      return { ...kept, byteSize: upload.offset };
    } catch (error) {
      // Tried again a refusal would be the same; what failed for another reason may succeed.
      if (error instanceof AppError && statusOf[error.code] < 500) await store.remove(id);
      throw error;
    }
  }

  return {
    store,
    find,
    refuseEarly: uploads.refuseEarly,

    /**
     * Makes a whole upload a picture, once however often it is asked for. NOT_FOUND for one that isn't there or isn't
     * whole. Its pieces stay until {@link ResumableUploads.forget}, since the library looks at them once more.
     */
    async finish(viewer: Viewer, id: string): Promise<Kept & { byteSize: number }> {
      const key = `${viewer.userId} ${id}`;
      const running = finishing.get(key);
      if (running) return running;
      const mine = keep(viewer, id);
      finishing.set(key, mine);
      try {
        return await mine;
      } finally {
        finishing.delete(key);
      }
    },

    forget: (id: string): Promise<void> => store.remove(id).catch(() => undefined),

    /** Removes what nobody has gone on with for too long. */
    async purge(now: number): Promise<number> {
      let purged = 0;
      for (const name of await readdir(folder).catch(() => [])) {
        const info = await stat(join(folder, name)).catch(() => undefined);
        if (!info || info.mtimeMs > now - uploadLimits.resumeMs) continue;
        await rm(join(folder, name), { force: true });
        purged += 1;
      }
      return purged;
    },
  };
}
