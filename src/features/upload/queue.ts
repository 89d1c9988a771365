import { createTusSend } from "./tus-send";
import { createUploadQueue } from "./upload-queue";

let personId: string | undefined;

/** The page's uploads. They belong to one person: for another one they are forgotten. */
export const uploads = createUploadQueue(createTusSend(() => personId));

export function uploadAs(id: string): void {
  if (personId !== undefined && personId !== id) uploads.clear();
  personId = id;
}
