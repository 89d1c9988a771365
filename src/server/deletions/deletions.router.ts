import { byId } from "@/lib/ids";
import { listOf, page } from "@/lib/lists";
import { deletionOut } from "@/lib/users";
import { adminProcedure, router } from "../trpc/init";

const rest = { tags: ["users"], protect: true };

export const deletionsRouter = router({
  list: adminProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/deletions", summary: "List deletions of people" } })
    .input(page)
    .output(listOf(deletionOut))
    .query(({ ctx, input }) => ctx.services.deletions.list(input)),

  get: adminProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/deletions/{id}", summary: "How far a deletion is" } })
    .input(byId)
    .output(deletionOut)
    .query(({ ctx, input }) => ctx.services.deletions.get(input.id)),
});
