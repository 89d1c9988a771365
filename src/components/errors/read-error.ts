import { TRPCClientError } from "@trpc/client";
import type { ErrorCode, Issue } from "@/lib/errors";
import type { ClientError } from "@/lib/trpc";

export interface ReadError {
  /** For the person: what happened and what to do. */
  sentence: string;
  /** `OFFLINE`: no answer came at all, or one that isn't Atelier's. */
  code: ErrorCode | "OFFLINE";
  issues: Issue[];
  requestId: string | null;
  /** Seconds. */
  retryAfter: number | null;
}

const isFromAtelier = (error: unknown): error is ClientError & { data: NonNullable<ClientError["data"]> } =>
  error instanceof TRPCClientError && typeof error.data?.code === "string";

const withoutDetails = { issues: [], requestId: null, retryAfter: null };

/** Turns whatever a query, a mutation or a component threw into what can be shown. */
export function readError(error: unknown): ReadError {
  if (isFromAtelier(error)) {
    const { code, issues = [], requestId, retryAfter = null } = error.data;
    return { sentence: error.message, code, issues, requestId: requestId || null, retryAfter };
  }
  if (error instanceof TRPCClientError) {
    const sentence = "Atelier can't be reached. Check the connection and try again.";
    return { sentence, code: "OFFLINE", ...withoutDetails };
  }
  const sentence = "Something went wrong on this page. Try again, or reload the page.";
  return { sentence, code: "INTERNAL_SERVER_ERROR", ...withoutDetails };
}
