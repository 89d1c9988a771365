import { TRPCClientError } from "@trpc/client";
import { z } from "zod";
import { type ErrorCode, type Issue, statusOf } from "@/lib/errors";

export interface ReadError {
  /** For the person: what happened and what to do. */
  sentence: string;
  /** `OFFLINE`: no answer came at all. */
  code: ErrorCode | "OFFLINE";
  issues: Issue[];
  requestId: string | null;
  /** Seconds. */
  retryAfter: number | null;
}

const isCode = (code: string): code is ErrorCode => code in statusOf;

const errorData = z.object({
  code: z.string(),
  requestId: z.string().optional(),
  retryAfter: z.number().optional(),
  issues: z
    .array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
    .optional(),
});

/** Turns whatever a query, a mutation or a component threw into what can be shown. */
export function readError(error: unknown): ReadError {
  const data = error instanceof TRPCClientError ? errorData.safeParse(error.data) : undefined;
  if (error instanceof TRPCClientError && data?.success) {
    const { code, issues = [], requestId = null, retryAfter = null } = data.data;
    return {
      sentence: error.message,
      code: isCode(code) ? code : "INTERNAL_SERVER_ERROR",
      issues,
      requestId,
      retryAfter,
    };
  }
  const isOffline = error instanceof TRPCClientError;
  return {
    sentence: isOffline
      ? "Atelier can't be reached. Check the connection and try again."
      : "Something went wrong on this page. Try again, or reload the page.",
    code: isOffline ? "OFFLINE" : "INTERNAL_SERVER_ERROR",
    issues: [],
    requestId: null,
    retryAfter: null,
  };
}
