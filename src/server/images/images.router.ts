import { z } from "zod";
import { byId } from "@/lib/ids";
import { imageOut, listImagesIn, listImagesOut, updateImageIn } from "@/lib/images";
import { protectedProcedure, router } from "../trpc/init";

const rest = { tags: ["images"], protect: true };

export const imagesRouter = router({
  list: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/images", summary: "List pictures, newest first" } })
    .input(listImagesIn)
    .output(listImagesOut)
    .query(({ ctx, input }) => ctx.services.images.list(ctx.viewer, input)),

  get: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/images/{id}", summary: "Get a picture's row" } })
    .input(byId)
    .output(imageOut)
    .query(({ ctx, input }) => ctx.services.images.get(ctx.viewer, input.id)),

  update: protectedProcedure
    .meta({ openapi: { ...rest, method: "PATCH", path: "/images/{id}", summary: "Move or star a picture" } })
    .input(updateImageIn)
    .output(imageOut)
    .mutation(({ ctx, input }) => ctx.services.images.update(ctx.viewer, input)),

  /** To the trash, where it stays restorable for as many days as the settings say. */
  delete: protectedProcedure
    .meta({
      openapi: { ...rest, method: "DELETE", path: "/images/{id}", summary: "Move a picture to the trash" },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.images.delete(ctx.viewer, input.id)),

  restore: protectedProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/images/{id}/restore",
        summary: "Take a picture out of the trash",
      },
    })
    .input(byId)
    .output(imageOut)
    .mutation(({ ctx, input }) => ctx.services.images.restore(ctx.viewer, input.id)),
});
