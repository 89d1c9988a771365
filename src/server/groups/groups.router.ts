import { z } from "zod";
import {
  createGroupIn,
  groupMemberIn,
  groupOut,
  listGroupsIn,
  listGroupsOut,
  listMembersIn,
  listMembersOut,
  updateGroupIn,
} from "@/lib/groups";
import { byId } from "@/lib/ids";
import { adminProcedure, router } from "../trpc/init";

const rest = { tags: ["groups"], protect: true };

export const groupsRouter = router({
  list: adminProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/groups", summary: "List groups" } })
    .input(listGroupsIn)
    .output(listGroupsOut)
    .query(({ ctx, input }) => ctx.services.groups.list(input)),

  get: adminProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/groups/{id}", summary: "Get a group" } })
    .input(byId)
    .output(groupOut)
    .query(({ ctx, input }) => ctx.services.groups.get(input.id)),

  /** CONFLICT for a name that another group has, in any letter case or Unicode form. */
  create: adminProcedure
    .meta({ openapi: { ...rest, method: "POST", path: "/groups", summary: "Create a group" }, status: 201 })
    .input(createGroupIn)
    .output(groupOut)
    .mutation(({ ctx, input }) => ctx.services.groups.create(ctx.viewer, input)),

  update: adminProcedure
    .meta({
      openapi: { ...rest, method: "PATCH", path: "/groups/{id}", summary: "Rename or describe a group" },
    })
    .input(updateGroupIn)
    .output(groupOut)
    .mutation(({ ctx, input }) => ctx.services.groups.update(ctx.viewer, input)),

  delete: adminProcedure
    .meta({
      openapi: { ...rest, method: "DELETE", path: "/groups/{id}", summary: "Delete a group" },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.groups.delete(ctx.viewer, input.id)),

  members: adminProcedure
    .meta({
      openapi: { ...rest, method: "GET", path: "/groups/{id}/members", summary: "List a group's people" },
    })
    .input(listMembersIn)
    .output(listMembersOut)
    .query(({ ctx, input }) => ctx.services.groups.members(input)),

  addMember: adminProcedure
    .meta({
      openapi: {
        ...rest,
        method: "PUT",
        path: "/groups/{id}/members/{uid}",
        summary: "Put a person into a group",
      },
      status: 204,
    })
    .input(groupMemberIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.groups.addMember(ctx.viewer, input)),

  removeMember: adminProcedure
    .meta({
      openapi: {
        ...rest,
        method: "DELETE",
        path: "/groups/{id}/members/{uid}",
        summary: "Take a person out of a group",
      },
      status: 204,
    })
    .input(groupMemberIn)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.groups.removeMember(ctx.viewer, input)),
});
