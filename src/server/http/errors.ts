import { TRPCError } from "@trpc/server";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { AppError, type ErrorCode, somethingWentWrong, statusOf } from "@/lib/errors";

const codeOf = new Map<number, ErrorCode>(
  Object.entries(statusOf).map(([code, status]) => [status, code as ErrorCode]),
);

/** Every refusal outside tRPC has one shape: `{ code, message, issues?, duplicateOf? }`; a stack, path or SQL stays in the log. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const known = asAppError(error);
  if (!known) request.log.error({ err: error }, "A request failed.");
  const { code, message, issues, retryAfter, duplicateOf } = known ?? somethingWentWrong();
  if (retryAfter !== undefined) reply.header("retry-after", String(retryAfter));
  if (duplicateOf !== undefined) reply.header("x-duplicate-of", duplicateOf);
  return reply
    .code(statusOf[code])
    .header("cache-control", "no-store")
    .send({ code, message, issues, duplicateOf });
}

function asAppError(error: FastifyError): AppError | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof TRPCError && error.cause instanceof AppError) return error.cause;
  const code = codeOf.get(error.statusCode ?? 500);
  if (!code || code === "INTERNAL_SERVER_ERROR") return undefined;
  return new AppError(code, sentences[code] ?? "The request can't be read.");
}

const sentences: Partial<Record<ErrorCode, string>> = {
  PAYLOAD_TOO_LARGE: "This is larger than the server takes.",
  UNSUPPORTED_MEDIA_TYPE: "Send JSON, with the header Content-Type: application/json.",
};
