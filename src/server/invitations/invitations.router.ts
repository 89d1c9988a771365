import { z } from "zod";
import { byId } from "@/lib/ids";
import {
  createInvitationIn,
  createInvitationOut,
  listInvitationsIn,
  listInvitationsOut,
} from "@/lib/invitations";
import { adminProcedure, router } from "../trpc/init";

const rest = { tags: ["invitations"], protect: true };

export const invitationsRouter = router({
  list: adminProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/invitations", summary: "List invitations" } })
    .input(listInvitationsIn)
    .output(listInvitationsOut)
    .query(({ ctx, input }) => ctx.services.invitations.list(input)),

  /** The link is in this answer alone. */
  create: adminProcedure
    .meta({
      openapi: { ...rest, method: "POST", path: "/invitations", summary: "Invite somebody by a link" },
      status: 201,
    })
    .input(createInvitationIn)
    .output(createInvitationOut)
    .mutation(({ ctx, input }) => ctx.services.invitations.create(ctx.viewer, input, ctx.origin)),

  /** The link stops working. */
  delete: adminProcedure
    .meta({
      openapi: { ...rest, method: "DELETE", path: "/invitations/{id}", summary: "Withdraw an invitation" },
      status: 204,
    })
    .input(byId)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.invitations.delete(ctx.viewer, input.id)),
});
