import { listAuditIn, listAuditOut } from "@/lib/audit";
import { adminProcedure, router } from "../trpc/init";

export const auditRouter = router({
  /** With `q` a page may be short and still have a `nextCursor`: that is how far it was looked. */
  list: adminProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/audit",
        tags: ["audit"],
        protect: true,
        summary: "List who did what, newest first",
      },
    })
    .input(listAuditIn)
    .output(listAuditOut)
    .query(({ ctx, input }) => ctx.services.audit.list(input)),
});
