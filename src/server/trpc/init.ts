import { initTRPC, TRPCError } from "@trpc/server";
import type { OpenApiMeta } from "trpc-to-openapi";
import { ZodError } from "zod";
import {
  AppError,
  type ErrorCode,
  type Issue,
  somethingWentWrong,
  statusOf,
  unauthorized,
} from "@/lib/errors";
import type { Context } from "./context";

/** `status` is REST's answer when it isn't 200. */
export type Meta = OpenApiMeta & { status?: 201 | 204 };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
    errorFormatter({ shape, error, ctx }) {
      const { code, message, issues, retryAfter } = ofTransport(error);
      // tRPC has codes of its own for calls that reach no procedure (405 for a change asked for by GET).
      const httpStatus = error.cause instanceof AppError ? statusOf[code] : shape.data.httpStatus;
      return {
        ...shape,
        message,
        data: { code, httpStatus, issues, retryAfter, requestId: ctx?.requestId ?? "" },
      };
    },
  });

/** Errors that reached no procedure, or none of its middleware; what isn't the caller's fault says nothing. */
function ofTransport(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  if (error.code === "INTERNAL_SERVER_ERROR") return somethingWentWrong();
  return new AppError(error.code in statusOf ? (error.code as ErrorCode) : "BAD_REQUEST", error.message);
}

export const router = t.router;

/** The one place where errors of the domain, and failed schemas, become the transport's. */
const mapErrors = t.middleware(async ({ ctx, next, getRawInput }) => {
  await getRawInput().catch(() => {
    throw new AppError("BAD_REQUEST", "The input isn't JSON.");
  });
  const result = await next();
  if (result.ok) return result;
  const error = toAppError(result.error);
  if (error.code === "INTERNAL_SERVER_ERROR") ctx.logError(result.error.cause ?? result.error);
  throw new TRPCError({ code: error.code, message: error.message, cause: error });
});

function toAppError(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  if (error.code === "BAD_REQUEST" && error.cause instanceof ZodError) {
    const issues = error.cause.issues.map(
      ({ path, message }): Issue => ({
        path: path.map((key) => (typeof key === "number" ? key : String(key))),
        message,
      }),
    );
    return new AppError("UNPROCESSABLE_CONTENT", "Some of what was sent can't be used.", { issues });
  }
  return somethingWentWrong();
}

/** For everyone, signed in or not. */
export const publicProcedure = t.procedure.use(mapErrors);

/** UNAUTHORIZED without a live session; injects it, its `viewer` and the person's row. */
export const protectedProcedure = publicProcedure.use(({ ctx, next }) => {
  const { session } = ctx;
  if (!session) throw unauthorized();
  return next({ ctx: { session, viewer: session.viewer, user: session.user } });
});

/** FORBIDDEN for everyone but administrators. */
export const adminProcedure = protectedProcedure.use(({ ctx, next }) => {
  if (ctx.viewer.role !== "admin") throw new AppError("FORBIDDEN", "Only administrators may do this.");
  return next();
});
