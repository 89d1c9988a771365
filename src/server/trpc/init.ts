import { initTRPC, TRPCError } from "@trpc/server";
import type { OpenApiMeta } from "trpc-to-openapi";
import { ZodError } from "zod";
import type { Scope } from "@/lib/api-keys";
import {
  AppError,
  type ErrorCode,
  type Issue,
  notFound,
  somethingWentWrong,
  statusOf,
  unauthorized,
} from "@/lib/errors";
import { requireAdministrator, requirePasswordChanged, requireScope } from "../auth/require-scope";
import type { Context } from "./context";
import { isAboutAccounts } from "./single-person";

export type Meta = OpenApiMeta & {
  /** REST's answer when it isn't 200; what returns nothing answers 204 by itself. */
  status?: 201 | 204;
  /**
   * What an API key needs; without it `read` for queries and `write` for mutations. `session`: no key will do,
   * the person has to be signed in.
   */
  scope?: Scope | "session";
  /** Answers even while the person has to choose a new password. */
  isBeforePasswordChange?: boolean;
};

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

/** Where nobody signs in, what accounts are made of isn't there. */
const withAccounts = t.middleware(({ ctx, path, next }) => {
  if (!ctx.services.auth.isEnabled && isAboutAccounts(path)) throw notFound("address");
  return next();
});

/** For everyone, signed in or not. */
export const publicProcedure = t.procedure.use(mapErrors).use(withAccounts);

/**
 * UNAUTHORIZED without a live session or API key; FORBIDDEN for a key without the scope, and while a new password
 * has to be chosen. Injects the session, its `viewer` and the person's row.
 */
export const protectedProcedure = publicProcedure.use(({ ctx, meta, type, next }) => {
  const { session } = ctx;
  if (!session) throw unauthorized();
  requireScope(session.viewer, meta?.scope ?? (type === "mutation" ? "write" : "read"));
  if (!meta?.isBeforePasswordChange) requirePasswordChanged(session.user);
  return next({ ctx: { session, viewer: session.viewer, user: session.user } });
});

/** FORBIDDEN for everyone but administrators, and for their API keys without the scope `admin`. */
export const adminProcedure = protectedProcedure.use(({ ctx, next }) => {
  requireAdministrator(ctx.viewer);
  return next();
});
