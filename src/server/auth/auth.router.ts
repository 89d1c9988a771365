import { z } from "zod";
import { loginIn, loginOut, meOut, setupIn, setupOut, statusOut } from "@/lib/auth";
import { protectedProcedure, publicProcedure, router } from "../trpc/init";
import { userOf } from "../users/users.service";

const tags = ["auth"];
const open = { tags, protect: false };

export const authRouter = router({
  status: publicProcedure
    .meta({
      openapi: {
        ...open,
        method: "GET",
        path: "/auth/status",
        summary: "Whether set-up is still to be done",
      },
    })
    .input(z.object({}))
    .output(statusOut)
    .query(({ ctx }) => ctx.services.auth.status()),

  /** CONFLICT once there is an administrator; FORBIDDEN without the code from another machine. */
  setup: publicProcedure
    .meta({
      openapi: { ...open, method: "POST", path: "/auth/setup", summary: "Create the first administrator" },
      status: 201,
    })
    .input(setupIn)
    .output(setupOut)
    .mutation(({ ctx, input }) => ctx.services.auth.setup(input, ctx.client)),

  /** UNAUTHORIZED with one sentence for every cause; TOO_MANY_REQUESTS with `Retry-After`. */
  login: publicProcedure
    .meta({ openapi: { ...open, method: "POST", path: "/auth/login", summary: "Get a bearer token" } })
    .input(loginIn)
    .output(loginOut)
    .mutation(({ ctx, input }) => ctx.services.auth.login(input, ctx.client)),

  logout: protectedProcedure
    .meta({
      openapi: { method: "POST", path: "/auth/logout", tags, protect: true, summary: "End this session" },
      status: 204,
    })
    .input(z.object({}))
    .output(z.void())
    .mutation(({ ctx }) => ctx.services.auth.logout(ctx.viewer)),

  me: protectedProcedure
    .meta({ openapi: { method: "GET", path: "/auth/me", tags, protect: true, summary: "Who is signed in" } })
    .input(z.object({}))
    .output(meOut)
    .query(({ ctx }) => ({ user: userOf(ctx.user) })),
});
