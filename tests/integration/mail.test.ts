import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createMail } from "@/server/mail/mail.service";
import { outgoingMail } from "@/server/mail/outgoing-mail.table";
import { type FakeSmtp, startSmtp } from "../fakes/smtp";
import { startApp } from "../support/app";
import { openTestStore, type TestStore } from "../support/database";

let smtp: FakeSmtp;
let store: TestStore;
beforeAll(async () => {
  smtp = await startSmtp();
  store = await openTestStore();
});
afterAll(async () => {
  await store.close();
  await smtp.close();
});

const letter = { to: "bo@example.org", subject: "Hello", body: "A link:\nhttp://localhost/x?token=abc\n" };
const rows = () => store.db.read.select().from(outgoingMail);
const create = (smtpUrl: string | undefined = smtp.url) => {
  const log = { warn: vi.fn(), error: vi.fn() };
  return { ...createMail({ ...store, smtpUrl, from: "Atelier <atelier@example.org>", log }), log };
};

describe("the outbox", () => {
  test("sends what a transaction put into it, once, and nothing of one that was undone", async () => {
    const mail = create();
    await store.db.write((tx) => mail.enqueue(tx, letter));
    const undone = store.db.write(async (tx) => {
      await mail.enqueue(tx, { ...letter, subject: "Never" });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await Promise.all([mail.sendDue(Date.now()), mail.sendDue(Date.now())]);
    expect(smtp.received).toHaveLength(1);
    const [received] = smtp.received;
    expect(received).toMatchObject({ from: "atelier@example.org", to: ["bo@example.org"] });
    expect(received?.text).toContain("Subject: Hello");
    expect(received?.text).toContain("http://localhost/x?token=abc");
    expect(await rows()).toEqual([]);
    await mail.stop();
  });

  test("tries again after pauses that grow, and gives up after the tenth attempt", async () => {
    const mail = create();
    const before = smtp.attempts;
    smtp.refusal = "451 Try later";
    await store.db.write((tx) => mail.enqueue(tx, letter));
    let now = Date.now();
    const pauses: number[] = [];
    for (let attempt = 1; attempt < 10; attempt += 1) {
      await mail.sendDue(now);
      const [row] = await rows();
      expect(row?.attempts).toBe(attempt);
      await mail.sendDue(now);
      pauses.push((row?.nextAttemptAt ?? 0) - now);
      now = row?.nextAttemptAt ?? 0;
    }
    expect(pauses.map((ms) => ms / 30_000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    await mail.sendDue(now);
    expect(await rows()).toEqual([]);
    expect(smtp.attempts - before).toBe(10);
    expect(mail.log.warn).toHaveBeenCalledTimes(9);
    expect(mail.log.error).toHaveBeenCalledTimes(1);
    smtp.refusal = undefined;
    await mail.stop();
  });

  test("is empty where mail doesn't work", async () => {
    const mail = createMail({
      ...store,
      smtpUrl: undefined,
      from: "",
      log: { warn: vi.fn(), error: vi.fn() },
    });
    expect(mail.canMail).toBe(false);
    await store.db.write((tx) => mail.enqueue(tx, letter));
    expect(await rows()).toEqual([]);
    mail.start();
    await mail.stop();
  });

  test("is looked after while the server runs", async () => {
    const mail = create();
    mail.start();
    const count = smtp.received.length;
    await store.db.write((tx) => mail.enqueue(tx, letter));
    await smtp.until(count + 1);
    await mail.stop();
  });
});

describe("the test mail", () => {
  test("goes to the administrator's own address, or says what the mail server said", async () => {
    const app = await startApp({ env: { SMTP_URL: smtp.url, SMTP_FROM: "studio@example.org" } });
    const ada = await app.person("Ada", { role: "admin" });
    const count = smtp.received.length;
    await ada.rest.json("POST", "/settings/test-mail", {});
    const received = await smtp.until(count + 1);
    expect(received.at(-1)).toMatchObject({ from: "studio@example.org", to: [ada.email] });
    smtp.refusal = "550 No such box";
    const refused = await ada.rest.request("POST", "/api/v1/settings/test-mail", {});
    expect(refused.status).toBe(503);
    expect((await refused.json()).message).toContain("550 No such box");
    smtp.refusal = undefined;
    await app.close();
  });

  test("is refused where no mail server is set up", async () => {
    const app = await startApp();
    const ada = await app.person("Ada", { role: "admin" });
    expect((await ada.rest.request("POST", "/api/v1/settings/test-mail", {})).status).toBe(409);
    await app.close();
  });
});
