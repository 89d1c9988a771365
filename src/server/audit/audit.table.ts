import type { AuditAction, AuditEntry } from "@/lib/audit";
import { epochMs, idText, index, json, table, text } from "../db/columns";

/** Without foreign keys: an entry outlives the people and things it names. */
export const auditLog = table(
  "audit_log",
  {
    id: idText().primaryKey(),
    at: epochMs().notNull(),
    action: text().$type<AuditAction>().notNull(),
    actorId: idText(),
    actorName: text().notNull(),
    via: text().$type<AuditEntry["via"]>().notNull(),
    address: text().notNull(),
    targetType: text().notNull(),
    targetId: idText(),
    targetName: text().notNull(),
    details: json<AuditEntry["details"]>().notNull(),
  },
  (t) => [
    index("audit_log_by_action").on(t.action, t.id),
    index("audit_log_by_actor").on(t.actorId, t.id),
    index("audit_log_by_time").on(t.at),
  ],
);
