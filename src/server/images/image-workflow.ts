import { found } from "@/lib/errors";
import type { Image } from "@/lib/images";
import type { Viewer } from "../access/viewer";
import type { Storage } from "../storage/storage";
import { readWorkflow } from "./read-metadata";

interface Parts {
  storage: Storage;
  get: (viewer: Viewer, id: string) => Promise<Image>;
}

export function createImageWorkflow({ storage, get }: Parts) {
  return {
    /** As it stands in the picture's file; NOT_FOUND where there is none. */
    async workflow(viewer: Viewer, id: string) {
      const { mimeType, workflowFormat } = await get(viewer, id);
      found(workflowFormat ?? undefined, "workflow");
      const file = await storage.open(id, mimeType);
      if (!file) throw new Error(`The full file of picture ${id} is missing.`);
      return found(await readWorkflow(file.path, mimeType), "workflow");
    },
  };
}
