import { findPeopleIn, findPeopleOut } from "@/lib/shares";
import { protectedProcedure, router } from "../trpc/init";

const rest = { tags: ["people"], protect: true };

export const peopleRouter = router({
  /** Names and pictures of people, names and sizes of groups: never an address. */
  find: protectedProcedure
    .meta({ openapi: { ...rest, method: "GET", path: "/people", summary: "Find whom to share with" } })
    .input(findPeopleIn)
    .output(findPeopleOut)
    .query(({ ctx, input }) => ctx.services.people.find(ctx.viewer, input)),
});
