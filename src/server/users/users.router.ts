import { z } from "zod";
import { byId } from "@/lib/ids";
import { touchedOut } from "@/lib/queue";
import {
  adminUserOut,
  createUserIn,
  deleteUserIn,
  deletionOut,
  deletionPreviewOut,
  listUsersIn,
  listUsersOut,
  resetPasswordIn,
  resetPasswordOut,
  updateUserIn,
  userOut,
} from "@/lib/users";
import { adminProcedure, router } from "../trpc/init";

const rest = { tags: ["users"], protect: true };

export const usersRouter = router({
  list: adminProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/users", summary: "List people" } })
    .input(listUsersIn)
    .output(listUsersOut)
    .query(({ ctx, input }) => ctx.services.users.list(input)),

  get: adminProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/users/{id}", summary: "Get a person" } })
    .input(byId)
    .output(adminUserOut)
    .query(({ ctx, input }) => ctx.services.users.get(input.id)),

  /** How many registered and wait, for the badge. */
  pendingCount: adminProcedure
    .meta({ scope: "read" })
    .input(z.object({}))
    .output(touchedOut)
    .query(({ ctx }) => ctx.services.users.pendingCount()),

  /** CONFLICT when the address is taken, in any letter case or Unicode form. */
  create: adminProcedure
    .meta({ openapi: { ...rest, method: "POST", path: "/users", summary: "Create a person" }, status: 201 })
    .input(createUserIn)
    .output(userOut)
    .mutation(({ ctx, input }) => ctx.services.users.create(ctx.viewer, input)),

  /** CONFLICT for a taken address, and where no active administrator would be left. */
  update: adminProcedure
    .meta({
      openapi: {
        ...rest,
        method: "PATCH",
        path: "/users/{id}",
        summary: "Change a person's name, address, role or state",
      },
    })
    .input(updateUserIn)
    .output(adminUserOut)
    .mutation(({ ctx, input }) => ctx.services.users.update(ctx.viewer, input)),

  /** Disables the person at once and starts the job that deletes them. */
  delete: adminProcedure
    .meta({ openapi: { ...rest, method: "DELETE", path: "/users/{id}", summary: "Delete a person" } })
    .input(deleteUserIn)
    .output(deletionOut)
    .mutation(({ ctx, input }) => ctx.services.deletions.create(ctx.viewer, input)),

  deletionPreview: adminProcedure
    .meta({
      openapi: {
        ...rest,
        method: "GET",
        path: "/users/{id}/deletion-preview",
        summary: "Count what deleting a person would touch",
      },
    })
    .input(byId)
    .output(deletionPreviewOut)
    .query(({ ctx, input }) => ctx.services.users.deletionPreview(input.id)),

  resetPassword: adminProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/users/{id}/reset-password",
        summary: "Set a person's password, or make a link with which they choose one",
      },
    })
    .input(resetPasswordIn)
    .output(resetPasswordOut)
    .mutation(({ ctx, input }) => ctx.services.users.resetPassword(ctx.viewer, input, ctx.origin)),

  signOut: adminProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/users/{id}/sign-out",
        summary: "End every session of a person",
      },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.users.signOut(ctx.viewer, input.id)),

  approve: adminProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/users/{id}/approve",
        summary: "Let a person in who registered",
      },
    })
    .input(byId)
    .output(adminUserOut)
    .mutation(({ ctx, input }) => ctx.services.users.approve(ctx.viewer, input.id, ctx.origin)),

  refuse: adminProcedure
    .meta({
      openapi: {
        ...rest,
        method: "POST",
        path: "/users/{id}/refuse",
        summary: "Delete a person who registered",
      },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.users.refuse(ctx.viewer, input.id)),
});
