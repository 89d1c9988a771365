import { sql } from "drizzle-orm";
import { epochMs, idText, index, integer, table, text } from "../db/columns";

/** The outbox: a mail is a row of the transaction that wants it sent, and is tried until it is. */
export const outgoingMail = table(
  "outgoing_mail",
  {
    id: idText().primaryKey(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: epochMs().notNull(),
    createdAt: epochMs().notNull(),
  },
  (t) => [index("outgoing_mail_due").on(t.nextAttemptAt).where(sql`attempts < 10`)],
);
