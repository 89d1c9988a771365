import { z } from "zod";
import { byId } from "@/lib/ids";
import {
  changedImagesOut,
  copiedImagesOut,
  copyImagesIn,
  imageOut,
  imageTimelineIn,
  imageTimelineOut,
  imageWorkflowOut,
  listImageIdsIn,
  listImageIdsOut,
  listImagesIn,
  listImagesOut,
  listTagsOut,
  listTrashOut,
  manyImagesIn,
  movedImagesOut,
  moveImagesIn,
  purgedOut,
  starImagesIn,
  tagImagesIn,
  trashCountOut,
  updateImageIn,
} from "@/lib/images";
import { page } from "@/lib/lists";
import { protectedProcedure, router } from "../trpc/init";

type Method = "GET" | "POST" | "PATCH" | "DELETE";
const rest = (method: Method, path: `/${string}`, summary: string) => ({
  openapi: { tags: ["images"], protect: true, method, path, summary },
});

export const imagesRouter = router({
  list: protectedProcedure
    .meta(rest("GET", "/images", "List pictures, newest first, or search for some"))
    .input(listImagesIn)
    .output(listImagesOut)
    .query(({ ctx, input }) => ctx.services.images.list(ctx.viewer, input)),

  ids: protectedProcedure
    .meta(rest("GET", "/images/ids", "List the ids of pictures"))
    .input(listImageIdsIn)
    .output(listImageIdsOut)
    .query(({ ctx, input }) => ctx.services.images.ids(ctx.viewer, input)),

  timeline: protectedProcedure
    .meta(rest("GET", "/images/timeline", "Count pictures by the day"))
    .input(imageTimelineIn)
    .output(imageTimelineOut)
    .query(({ ctx, input }) => ctx.services.images.timeline(ctx.viewer, input)),

  tags: protectedProcedure
    .meta(rest("GET", "/images/tags", "List the tags that one has used, latest first"))
    .input(z.object({}))
    .output(listTagsOut)
    .query(({ ctx }) => ctx.services.images.tags(ctx.viewer)),

  listTrash: protectedProcedure
    .meta(rest("GET", "/images/trash", "List the pictures in one's trash, newest first"))
    .input(page)
    .output(listTrashOut)
    .query(({ ctx, input }) => ctx.services.images.listTrash(ctx.viewer, input)),

  trashCount: protectedProcedure
    .meta(rest("GET", "/images/trash/count", "Count the pictures in one's trash"))
    .input(z.object({}))
    .output(trashCountOut)
    .query(({ ctx }) => ctx.services.images.trashCount(ctx.viewer)),

  emptyTrash: protectedProcedure
    .meta(rest("DELETE", "/images/trash", "Delete all pictures in one's trash for good"))
    .input(z.object({}))
    .output(purgedOut)
    .mutation(({ ctx }) => ctx.services.images.emptyTrash(ctx.viewer)),

  get: protectedProcedure
    .meta(rest("GET", "/images/{id}", "Get a picture's row"))
    .input(byId)
    .output(imageOut)
    .query(({ ctx, input }) => ctx.services.images.get(ctx.viewer, input.id)),

  workflow: protectedProcedure
    .meta(rest("GET", "/images/{id}/workflow", "Get the workflow that a picture's file carries"))
    .input(byId)
    .output(imageWorkflowOut)
    .query(({ ctx, input }) => ctx.services.images.workflow(ctx.viewer, input.id)),

  update: protectedProcedure
    .meta(rest("PATCH", "/images/{id}", "Move, star or tag a picture"))
    .input(updateImageIn)
    .output(imageOut)
    .mutation(({ ctx, input }) => ctx.services.images.update(ctx.viewer, input)),

  /** To the trash, where it stays restorable for as many days as the settings say. */
  delete: protectedProcedure
    .meta({ ...rest("DELETE", "/images/{id}", "Move a picture to the trash"), status: 204 })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.images.delete(ctx.viewer, input.id)),

  restore: protectedProcedure
    .meta(rest("POST", "/images/{id}/restore", "Take a picture out of the trash"))
    .input(byId)
    .output(imageOut)
    .mutation(({ ctx, input }) => ctx.services.images.restore(ctx.viewer, input.id)),

  move: protectedProcedure
    .meta(rest("POST", "/images/move", "Put pictures on a board or on none"))
    .input(moveImagesIn)
    .output(movedImagesOut)
    .mutation(({ ctx, input }) => ctx.services.images.move(ctx.viewer, input)),

  copy: protectedProcedure
    .meta(rest("POST", "/images/copy", "Make copies of one's own of pictures"))
    .input(copyImagesIn)
    .output(copiedImagesOut)
    .mutation(({ ctx, input }) => ctx.services.images.copy(ctx.viewer, input)),

  star: protectedProcedure
    .meta(rest("POST", "/images/star", "Star pictures, or take the stars away"))
    .input(starImagesIn)
    .output(changedImagesOut)
    .mutation(({ ctx, input }) => ctx.services.images.star(ctx.viewer, input)),

  tag: protectedProcedure
    .meta(rest("POST", "/images/tag", "Add tags to pictures, or take some away"))
    .input(tagImagesIn)
    .output(changedImagesOut)
    .mutation(({ ctx, input }) => ctx.services.images.tag(ctx.viewer, input)),

  trash: protectedProcedure
    .meta(rest("POST", "/images/trash", "Move pictures to the trash"))
    .input(manyImagesIn)
    .output(changedImagesOut)
    .mutation(({ ctx, input }) => ctx.services.images.trash(ctx.viewer, input)),

  restoreMany: protectedProcedure
    .meta(rest("POST", "/images/restore", "Take pictures out of the trash"))
    .input(manyImagesIn)
    .output(changedImagesOut)
    .mutation(({ ctx, input }) => ctx.services.images.restoreMany(ctx.viewer, input)),

  /** For good, out of the trash alone. */
  purge: protectedProcedure
    .meta(rest("POST", "/images/purge", "Delete pictures in the trash for good"))
    .input(manyImagesIn)
    .output(changedImagesOut)
    .mutation(({ ctx, input }) => ctx.services.images.purge(ctx.viewer, input)),
});
