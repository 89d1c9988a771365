import { initTRPC, TRPCError } from "@trpc/server";
import type { OpenApiMeta } from "trpc-to-openapi";
import { ZodError } from "zod";
import { AppError, type Issue, statusOf, unauthorized } from "@/lib/errors";
import type { Context } from "./context";

/** `status` is REST's answer when it isn't 200. */
export type Meta = OpenApiMeta & { status?: 201 | 204 };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
    errorFormatter({ shape, error, ctx }) {
      const cause = error.cause instanceof AppError ? error.cause : undefined;
      const code = cause?.code ?? "INTERNAL_SERVER_ERROR";
      return {
        ...shape,
        data: {
          code,
          httpStatus: cause ? statusOf[code] : shape.data.httpStatus,
          issues: cause?.issues,
          retryAfter: cause?.retryAfter,
          requestId: ctx?.requestId ?? "",
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** The one place where errors of the domain, and failed schemas, become the transport's. */
const mapErrors = t.middleware(async ({ ctx, next }) => {
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
  return new AppError("INTERNAL_SERVER_ERROR", "Something went wrong on the server. Try again.");
}

/** For everyone, signed in or not. */
export const publicProcedure = t.procedure.use(mapErrors);

/** UNAUTHORIZED without a live session; injects it, its `viewer` and the person's row. */
export const protectedProcedure = publicProcedure.use(({ ctx, next }) => {
  const { session } = ctx;
  if (!session) throw unauthorized();
  return next({ ctx: { ...ctx, session, viewer: session.viewer, user: session.user } });
});

/** FORBIDDEN for everyone but administrators. */
export const adminProcedure = protectedProcedure.use(({ ctx, next }) => {
  if (ctx.viewer.role !== "admin") throw new AppError("FORBIDDEN", "Only administrators may do this.");
  return next({ ctx });
});
