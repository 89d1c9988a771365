import { z } from "zod";
import { linkToken } from "@/lib/invitations";
import { changeEmailIn, changeEmailOut, linkOut, updateProfileIn } from "@/lib/profile";
import { userOut } from "@/lib/users";
import { protectedProcedure, publicProcedure, router } from "../trpc/init";

const rest = { tags: ["profile"], protect: true };

export const profileRouter = router({
  update: protectedProcedure
    .meta({ openapi: { ...rest, method: "PATCH", path: "/profile", summary: "Change one's own name" } })
    .input(updateProfileIn)
    .output(userOut)
    .mutation(({ ctx, input }) => ctx.services.profile.update(ctx.viewer, input)),

  changeEmail: protectedProcedure
    .meta({
      scope: "session",
      openapi: {
        ...rest,
        method: "POST",
        path: "/profile/change-email",
        summary: "Change one's own email address",
      },
    })
    .input(changeEmailIn)
    .output(changeEmailOut)
    .mutation(({ ctx, input }) =>
      ctx.services.profile.changeEmail(ctx.viewer, ctx.user, input, ctx.mailOrigin()),
    ),

  /** NOT_FOUND with one sentence for expired, used and made-up links. */
  confirmEmail: publicProcedure
    .meta({
      openapi: {
        method: "POST",
        path: "/profile/confirm-email",
        tags: ["profile"],
        summary: "Confirm a new email address by its link",
      },
    })
    .input(linkToken)
    .output(linkOut)
    .mutation(({ ctx, input }) => ctx.services.profile.confirmEmail(input.token, ctx.client.address)),

  removeAvatar: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "DELETE",
        path: "/profile/avatar",
        summary: "Take one's own picture away",
      },
      status: 204,
    })
    .input(z.object({}))
    .output(z.void())
    .mutation(({ ctx }) => ctx.services.avatars.remove(ctx.viewer)),
});
