import type { DetailedError, HttpResponse, Upload } from "tus-js-client";
import { bytes } from "@/lib/quantities";
import { uploadLimits } from "@/lib/upload-limits";
import { texts } from "./upload.texts";
import { arrivedOf, refusalOf } from "./upload-answer";
import { nameOf } from "./upload-item";
import type { Send, UploadEnd } from "./upload-queue";

const endpoint = "/api/uploads";
/** Bytes of one request: below what most proxies take, above what most pictures have. */
const chunkSize = 16 * 1024 * 1024;
/** Milliseconds before each further attempt; after the last the queue goes on trying. */
const retryDelays = [300, 1000, 3000, 5000];

const statusOf = (response: HttpResponse | null) => response?.getStatus() ?? 0;
/** Worth another attempt: no answer, a fault of the server's, or another place to go on from than was thought. */
const isPassing = (response: HttpResponse | null) => {
  const status = statusOf(response);
  const isElsewhere = (status === 409 && !refusalOf(response).duplicateOf) || status === 423;
  return status === 0 || status === 429 || status >= 500 || isElsewhere;
};

function endOf(error: Error | DetailedError): UploadEnd {
  const response = "originalResponse" in error ? error.originalResponse : null;
  const status = statusOf(response);
  const refusal = refusalOf(response);
  if (refusal.duplicateOf) return { is: "duplicate", imageId: refusal.duplicateOf };
  if (status === 401) return { is: "stalled", message: texts.signedOut };
  // What the server can't digest now it won't later.
  if (isPassing(response) && status !== 500)
    return { is: "stalled", message: refusal.message ?? texts.noConnection };
  return { is: "failed", message: refusal.message ?? texts.failedSentence, hold: status === 413 };
}

/**
 * Sends a file in pieces that survive a lost connection (tus 1.0). The first request carries no data: were its answer
 * lost, nobody would know where to go on, and the file sent again would be called a duplicate of itself. Where it was
 * broken off is kept in the browser, so that the same file chosen again after a reload goes on from there; `personId`
 * keeps two people at one browser apart.
 */
export const createTusSend =
  (personId: () => string | undefined): Send =>
  (request, on) => {
    const { file, boardId, duplicates } = request;
    let isStopped = false;
    let upload: Upload | undefined;
    const end = (how: UploadEnd) => {
      if (!isStopped) on.end(how);
    };
    if (file.size > uploadLimits.bytes) {
      end({
        is: "failed",
        message: texts.tooLarge(bytes(file.size), bytes(uploadLimits.bytes)),
        hold: false,
      });
      return { pause() {}, cancel() {} };
    }
    void import("tus-js-client")
      .then(async (tus) => {
        upload = new tus.Upload(file, {
          endpoint,
          chunkSize,
          retryDelays,
          removeFingerprintOnSuccess: true,
          fingerprint: async () => `atelier|${personId()}|${nameOf(request)}`,
          metadata: { filename: file.name, duplicates, ...(boardId !== null && { boardId }) },
          onShouldRetry: ({ originalResponse }) => isPassing(originalResponse),
          onProgress: (sent) => on.progress(sent),
          onSuccess: ({ lastResponse }) => {
            const imageId = arrivedOf(lastResponse);
            end(
              imageId
                ? { is: "done", imageId }
                : { is: "failed", message: texts.failedSentence, hold: false },
            );
          },
          onError: (error) => end(endOf(error)),
        });
        const [previous] = await upload.findPreviousUploads();
        if (isStopped) return;
        if (previous) upload.resumeFromPreviousUpload(previous);
        upload.start();
      })
      .catch(() => end({ is: "stalled", message: texts.noConnection }));
    const stop = (isForgotten: boolean) => {
      isStopped = true;
      // What can't be told to the server now is swept away there in time.
      void upload?.abort(isForgotten).catch(() => {});
    };
    return { pause: () => stop(false), cancel: () => stop(true) };
  };
