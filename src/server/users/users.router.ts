import { createUserIn, listUsersIn, listUsersOut, userOut } from "@/lib/users";
import { adminProcedure, router } from "../trpc/init";

export const usersRouter = router({
  list: adminProcedure
    .meta({
      openapi: { method: "GET", path: "/users", tags: ["users"], protect: true, summary: "List people" },
    })
    .input(listUsersIn)
    .output(listUsersOut)
    .query(({ ctx, input }) => ctx.services.users.list(input)),

  /** CONFLICT when the address is taken, in any letter case or Unicode form. */
  create: adminProcedure
    .meta({
      openapi: { method: "POST", path: "/users", tags: ["users"], protect: true, summary: "Create a person" },
      status: 201,
    })
    .input(createUserIn)
    .output(userOut)
    .mutation(({ ctx, input }) => ctx.services.users.create(input)),
});
