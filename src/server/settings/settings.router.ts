import { z } from "zod";
import { publicSettingsOut, settingsOut, updateSettingsIn } from "@/lib/settings";
import { testMail } from "../mail/mail.texts";
import { adminProcedure, publicProcedure, router } from "../trpc/init";

const rest = { tags: ["settings"], protect: true };

export const settingsRouter = router({
  get: adminProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/settings", summary: "Get the instance's settings" } })
    .input(z.object({}))
    .output(settingsOut)
    .query(({ ctx }) => ctx.services.settings.current()),

  update: adminProcedure
    .meta({ openapi: { ...rest, method: "PATCH", path: "/settings", summary: "Change settings" } })
    .input(updateSettingsIn)
    .output(settingsOut)
    .mutation(({ ctx, input }) => ctx.services.settings.update(ctx.viewer, input)),

  /** What the pages before login, and everyone's profile, may know. */
  public: publicProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/settings/public",
        tags: ["settings"],
        summary: "What anybody may know of the settings",
      },
    })
    .input(z.object({}))
    .output(publicSettingsOut)
    .query(({ ctx }) => ctx.services.settings.public()),

  removeLogo: adminProcedure
    .meta({
      openapi: { ...rest, method: "DELETE", path: "/settings/logo", summary: "Take the logo away" },
      status: 204,
    })
    .input(z.object({}))
    .output(z.void())
    .mutation(({ ctx }) => ctx.services.logo.remove(ctx.viewer)),

  /** To the caller's own address; SERVICE_UNAVAILABLE with what the mail server said. */
  sendTestMail: adminProcedure
    .meta({
      openapi: { ...rest, method: "POST", path: "/settings/test-mail", summary: "Send oneself a mail" },
      status: 204,
    })
    .input(z.object({}))
    .output(z.void())
    .mutation(({ ctx }) => ctx.services.mail.sendNow(testMail(ctx.user))),
});
