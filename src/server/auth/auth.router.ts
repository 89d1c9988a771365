import { z } from "zod";
import { loginIn, loginOut, meOut, setupIn, setupOut, statusOut } from "@/lib/auth";
import { byId } from "@/lib/ids";
import { acceptInvitationIn, linkToken, lookInvitationOut } from "@/lib/invitations";
import {
  changePasswordIn,
  forgotPasswordIn,
  linkOut,
  listSessionsOut,
  registerIn,
  resetPasswordByLinkIn,
} from "@/lib/profile";
import { touchedOut } from "@/lib/queue";
import { protectedProcedure, publicProcedure, router } from "../trpc/init";
import { userOf } from "../users/user-rows";

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

  /** UNAUTHORIZED with one sentence for every cause; FORBIDDEN while approval is awaited; TOO_MANY_REQUESTS with `Retry-After`. */
  login: publicProcedure
    .meta({ openapi: { ...open, method: "POST", path: "/auth/login", summary: "Get a bearer token" } })
    .input(loginIn)
    .output(loginOut)
    .mutation(({ ctx, input }) => ctx.services.auth.login(input, ctx.client)),

  /** What an invitation's link is for; NOT_FOUND, always the same, for one that isn't open. */
  lookInvitation: publicProcedure
    .meta({
      openapi: { method: "GET", path: "/auth/invitation", tags, summary: "What an invitation is for" },
    })
    .input(linkToken)
    .output(lookInvitationOut)
    .query(({ ctx, input }) => ctx.services.invitations.look(input.token)),

  acceptInvitation: publicProcedure
    .meta({
      openapi: { method: "POST", path: "/auth/accept-invitation", tags, summary: "Join by an invitation" },
      status: 201,
    })
    .input(acceptInvitationIn)
    .output(setupOut)
    .mutation(async ({ ctx, input }) => ({
      user: await ctx.services.invitations.accept(input, ctx.client),
    })),

  /** NOT_FOUND or FORBIDDEN where the settings don't let people register; no answer tells who has an account. */
  register: publicProcedure
    .meta({
      openapi: { method: "POST", path: "/auth/register", tags, summary: "Ask for an account" },
      status: 204,
    })
    .input(registerIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.registration.register(input, ctx.client)),

  logout: protectedProcedure
    .meta({
      scope: "session",
      isBeforePasswordChange: true,
      openapi: { method: "POST", path: "/auth/logout", tags, protect: true, summary: "End this session" },
      status: 204,
    })
    .input(z.object({}))
    .output(z.void())
    .mutation(({ ctx }) => ctx.services.auth.logout(ctx.viewer, ctx.user)),

  /** Ends every other session. UNPROCESSABLE_CONTENT beside `currentPassword` for a wrong one. */
  changePassword: protectedProcedure
    .meta({
      scope: "session",
      isBeforePasswordChange: true,
      openapi: {
        method: "POST",
        path: "/auth/change-password",
        tags,
        protect: true,
        summary: "Change one's own password",
      },
      status: 204,
    })
    .input(changePasswordIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.ownPassword.change(ctx.viewer, ctx.user, input)),

  sessions: protectedProcedure
    .meta({
      openapi: { method: "GET", path: "/auth/sessions", tags, protect: true, summary: "List one's sessions" },
    })
    .input(z.object({}))
    .output(listSessionsOut)
    .query(async ({ ctx }) => ({
      items: await ctx.services.ownSessions.list(ctx.viewer),
      nextCursor: null,
    })),

  endSession: protectedProcedure
    .meta({
      scope: "session",
      openapi: {
        method: "DELETE",
        path: "/auth/sessions/{id}",
        tags,
        protect: true,
        summary: "End one of one's sessions",
      },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.ownSessions.end(ctx.viewer, input.id)),

  endOtherSessions: protectedProcedure
    .meta({
      scope: "session",
      openapi: {
        method: "DELETE",
        path: "/auth/sessions",
        tags,
        protect: true,
        summary: "End every session but this one",
      },
    })
    .input(z.object({}))
    .output(touchedOut)
    .mutation(async ({ ctx }) => ({ count: await ctx.services.ownSessions.endOthers(ctx.viewer) })),

  /** NOT_FOUND where no mail is sent; else the same answer for every address. */
  forgotPassword: publicProcedure
    .meta({
      openapi: {
        method: "POST",
        path: "/auth/forgot-password",
        tags,
        summary: "Ask for a link to choose a new password",
      },
      status: 204,
    })
    .input(forgotPasswordIn)
    .output(z.void())
    .mutation(({ ctx, input }) =>
      ctx.services.forgottenPassword.forgot(input, ctx.client.address, ctx.mailOrigin()),
    ),

  /** NOT_FOUND, always the same, for a link that isn't open. */
  lookResetLink: publicProcedure
    .input(linkToken)
    .output(linkOut)
    .query(({ ctx, input }) => ctx.services.forgottenPassword.look(input.token, ctx.client.address)),

  resetPassword: publicProcedure
    .meta({
      openapi: {
        method: "POST",
        path: "/auth/reset-password",
        tags,
        summary: "Choose a new password by a link",
      },
      status: 204,
    })
    .input(resetPasswordByLinkIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.forgottenPassword.reset(input, ctx.client.address)),

  me: protectedProcedure
    .meta({
      isBeforePasswordChange: true,
      openapi: { method: "GET", path: "/auth/me", tags, protect: true, summary: "Who is signed in" },
    })
    .input(z.object({}))
    .output(meOut)
    .query(({ ctx: { user } }) => ({
      user: userOf(user),
      avatarVersion: user.avatarVersion,
      mustChangePassword: user.mustChangePassword,
      pendingEmail: user.pendingEmail,
    })),
});
