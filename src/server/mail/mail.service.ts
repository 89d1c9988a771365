import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import type { Logger } from "pino";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Store, Tx } from "../db/store";
import { outgoingMail } from "./outgoing-mail.table";

export type Mail = ReturnType<typeof createMail>;

export interface Letter {
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
}

interface Parts {
  db: Store;
  /** `smtp://` or `smtps://` with name and password; undefined: this server sends no mail. */
  smtpUrl: string | undefined;
  from: string;
  log: Pick<Logger, "error" | "warn">;
}

const maxAttempts = 10;
const pollMs = 1000;
const atOnce = 20;
/** Shorter than the first pause, so that no mail is tried twice at the same time. */
const patienceMs = 10_000;

/** Milliseconds until a mail is tried again: half a minute, then twice as long each time, two hours and more at last. */
const pauseAfter = (attempts: number) => 30_000 * 2 ** (attempts - 1);

/**
 * Sends what lies in the outbox. An attempt is counted before it is made, so that a server that dies with it, or
 * another one on the same database, doesn't try again at once. After the tenth the mail is given up.
 */
export function createMail({ db, smtpUrl, from, log }: Parts) {
  const transport =
    smtpUrl === undefined
      ? undefined
      : createTransport(
          {
            url: smtpUrl,
            connectionTimeout: patienceMs,
            greetingTimeout: patienceMs,
            socketTimeout: patienceMs,
          },
          { from },
        );
  const due = db.read
    .select({ id: outgoingMail.id })
    .from(outgoingMail)
    .where(and(sql`attempts < 10`, lte(outgoingMail.nextAttemptAt, sql.placeholder("now"))))
    .orderBy(asc(outgoingMail.nextAttemptAt))
    .limit(atOnce)
    .prepare("mail_due");
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;

  const claim = (ids: string[], now: number) =>
    db.write(
      async (tx) => {
        const rows = await tx
          .select()
          .from(outgoingMail)
          .where(and(inArray(outgoingMail.id, ids), lte(outgoingMail.nextAttemptAt, now)));
        for (const { id, attempts } of rows) {
          await tx
            .update(outgoingMail)
            .set({ attempts: attempts + 1, nextAttemptAt: now + pauseAfter(attempts + 1) })
            .where(eq(outgoingMail.id, id));
        }
        return rows;
      },
      { lock: "mail" },
    );

  async function forget(id: string): Promise<void> {
    await db.write(async (tx) => void (await tx.delete(outgoingMail).where(eq(outgoingMail.id, id))));
  }

  async function send({ id, recipient, subject, body, attempts }: typeof outgoingMail.$inferSelect) {
    try {
      await transport?.sendMail({ to: recipient, subject, text: body });
      await forget(id);
    } catch (error) {
      if (attempts + 1 < maxAttempts) return log.warn({ error, mailId: id }, "A mail is tried again later.");
      log.error({ error, mailId: id }, "A mail could not be sent and was given up.");
      await forget(id);
    }
  }

  async function sendDue(now: number): Promise<void> {
    const ids = (await due.execute({ now })).map(({ id }) => id);
    if (ids.length === 0) return;
    for (const mail of await claim(ids, now)) await send(mail);
  }

  return {
    /** Without it links are shown to administrators to hand over. */
    canMail: transport !== undefined,
    /** Puts a mail into the outbox of the transaction that wants it sent; nothing where mail doesn't work. */
    async enqueue(tx: Tx, { to, subject, body }: Letter): Promise<void> {
      if (!transport) return;
      const now = Date.now();
      await tx.insert(outgoingMail).values({
        ...{ id: newId(), recipient: to, subject, body },
        ...{ nextAttemptAt: now, createdAt: now },
      });
    },
    /** At once, past the outbox; CONFLICT without a mail server, SERVICE_UNAVAILABLE with what it said. */
    async sendNow({ to, subject, body }: Letter): Promise<void> {
      if (!transport) {
        throw new AppError("CONFLICT", "No mail server is set up. Set SMTP_URL and start Atelier again.");
      }
      try {
        await transport.sendMail({ to, subject, text: body });
      } catch (cause) {
        const said = cause instanceof Error ? cause.message : String(cause);
        throw new AppError("SERVICE_UNAVAILABLE", `The mail server didn't take it: ${said}`, { cause });
      }
    },
    sendDue,
    start(): void {
      if (!transport) return;
      timer = setInterval(() => {
        round ??= sendDue(Date.now())
          .catch((error: unknown) => log.error({ error }, "The outbox can't be read; it is tried again."))
          .finally(() => {
            round = undefined;
          });
      }, pollMs);
    },
    /** Waits for the mail that is being sent. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await round;
      transport?.close();
    },
  };
}
