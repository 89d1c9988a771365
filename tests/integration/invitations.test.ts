import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { createInvitationOut, listInvitationsOut } from "@/lib/invitations";
import { auditLog } from "@/server/audit/audit.table";
import { userInvitations } from "@/server/invitations/invitations.table";
import { outgoingMail } from "@/server/mail/outgoing-mail.table";
import { answer, refusal } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";

let app: TestApp;
let ada: AppPerson;
let groupId: string;
beforeAll(async () => {
  app = await startApp();
  ada = await app.person("Ada", { role: "admin" });
  groupId = ((await answer(ada.rest, "POST", "/groups", { name: "Guests" })).body as { id: string }).id;
});
afterAll(() => app.close());
beforeEach(async () => {
  await ada.rest.json("PATCH", "/settings", { registrationDomains: [] });
});

async function invite(input: object = {}, by = ada) {
  const made = createInvitationOut.parse(await by.rest.json("POST", "/invitations", input));
  return { ...made, token: new URL(made.url).searchParams.get("token") ?? "" };
}
const look = (token: string) => answer(app.rest, "GET", `/auth/invitation?token=${token}`);
const person = (token: string, email = `${newId()}@example.org`) => ({
  ...{ token, email, displayName: "New person", password: "a password of mine" },
});
const accept = (token: string, email?: string) =>
  answer(app.rest, "POST", "/auth/accept-invitation", person(token, email));
const listed = async () => listInvitationsOut.parse(await ada.rest.json("GET", "/invitations")).items;

test("a link makes one account with its role and groups, and is used then", async () => {
  const { token, url, invitation, isMailed } = await invite({ role: "admin", groupIds: [groupId, groupId] });
  expect(url).toBe(`${app.url}/invite?token=${token}`);
  expect(isMailed).toBe(false);
  expect(invitation).toMatchObject({
    ...{ role: "admin", email: null, state: "open", invitedBy: "Ada", usedAt: null },
    groups: [{ id: groupId, name: "Guests" }],
  });
  expect((await look(token)).body).toEqual({ email: null, invitedBy: "Ada" });

  const input = person(token);
  const { status, body } = await answer(app.rest, "POST", "/auth/accept-invitation", input);
  expect(status).toBe(201);
  const { user } = await app.rest.login(input);
  expect(body).toMatchObject({ user: { id: user.id, email: input.email, role: "admin", isActive: true } });
  expect(await ada.rest.json("GET", `/users/${user.id}`)).toMatchObject({
    groups: [{ id: groupId, name: "Guests" }],
  });
  expect((await listed()).find(({ id }) => id === invitation.id)).toMatchObject({ state: "used" });
  const acts = await app.db.read.select().from(auditLog).where(eq(auditLog.targetId, user.id));
  expect(acts[0]).toMatchObject({ action: "auth.invitationAccepted", via: "anonymous" });
  expect(JSON.stringify(await app.db.read.select().from(userInvitations))).not.toContain(token);
});

test("expired, used, withdrawn and made-up links get the same answer, which says what to do", async () => {
  const [used, withdrawn, expired] = [await invite(), await invite(), await invite()];
  await accept(used.token);
  expect((await answer(ada.rest, "DELETE", `/invitations/${withdrawn.invitation.id}`)).status).toBe(204);
  await app.db.write(async (tx) => {
    await tx
      .update(userInvitations)
      .set({ expiresAt: Date.now() - 1 })
      .where(eq(userInvitations.id, expired.invitation.id));
  });
  expect((await listed()).find(({ id }) => id === expired.invitation.id)?.state).toBe("expired");
  const tokens = [used.token, withdrawn.token, expired.token, "made-up"];
  const answers = [];
  for (const token of tokens) answers.push(await look(token), await accept(token));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.text).toContain("Ask whoever invited you for a new one.");
});

test("of several who use one link at once, one wins", async () => {
  const { token } = await invite({ groupIds: [groupId] });
  const answers = await Promise.all(Array.from({ length: 4 }, () => accept(token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
});

test("a link with an address is that address's alone, in any letter case", async () => {
  const email = `named-${newId()}@example.org`;
  const { token } = await invite({ email });
  expect((await look(token)).body).toEqual({ email, invitedBy: "Ada" });
  const refused = await refusal(app.rest, "POST", "/auth/accept-invitation", person(token));
  expect(refused).toMatchObject({ status: 422, field: "email" });
  expect((await accept(token, email.toUpperCase())).status).toBe(201);
});

test("an address that has an account is neither invited nor accepted", async () => {
  const taken = { status: 409, field: "email" };
  const email = ada.email.toUpperCase();
  expect(await refusal(ada.rest, "POST", "/invitations", { email })).toMatchObject(taken);
  const { token } = await invite();
  const refused = await refusal(app.rest, "POST", "/auth/accept-invitation", person(token, email));
  expect(refused).toMatchObject(taken);
  expect((await accept(token)).status).toBe(201);
});

test("the settings' domains hold for invitations and for who accepts one", async () => {
  const { token } = await invite();
  await ada.rest.json("PATCH", "/settings", { registrationDomains: ["example.com"] });
  const outside = { status: 422, field: "email", message: expect.any(String) };
  expect(await refusal(ada.rest, "POST", "/invitations", { email: "a@example.org" })).toEqual(outside);
  expect(await refusal(app.rest, "POST", "/auth/accept-invitation", person(token))).toEqual(outside);
  const evil = person(token, "a@evil.org@example.com.evil.org");
  expect((await refusal(app.rest, "POST", "/auth/accept-invitation", evil)).status).toBe(422);
  expect((await accept(token, `${newId()}@EXAMPLE.com`)).status).toBe(201);
});

test("the password has to satisfy the settings", async () => {
  await ada.rest.json("PATCH", "/settings", { passwordMinLength: 20 });
  const { token } = await invite();
  const refused = await refusal(app.rest, "POST", "/auth/accept-invitation", person(token));
  expect(refused).toMatchObject({ status: 422, field: "password" });
  await ada.rest.json("PATCH", "/settings", { passwordMinLength: 8 });
});

test("links of an administrator who is demoted or disabled stop working; a deleted group is left out", async () => {
  for (const change of [{ role: "user" }, { isActive: false }]) {
    const eve = await app.person(`Eve${newId()}`, { role: "admin" });
    const { token } = await invite({ role: "admin" }, eve);
    await ada.rest.json("PATCH", `/users/${eve.id}`, change);
    expect((await look(token)).status).toBe(404);
  }
  const { body } = await answer(ada.rest, "POST", "/groups", { name: "Short-lived" });
  const { id } = body as { id: string };
  const { token } = await invite({ groupIds: [groupId, id] });
  await ada.rest.json("DELETE", `/groups/${id}`);
  const { body: accepted } = await accept(token);
  const { user } = accepted as { user: { id: string } };
  expect(await ada.rest.json("GET", `/users/${user.id}`)).toMatchObject({ groups: [{ id: groupId }] });
});

test("a group that isn't there can't be preset", async () => {
  expect((await refusal(ada.rest, "POST", "/invitations", { groupIds: [newId()] })).status).toBe(404);
});

test("newest first, page by page", async () => {
  const ids = [];
  for (let at = 0; at < 3; at += 1) ids.unshift((await invite()).invitation.id);
  const first = listInvitationsOut.parse(await ada.rest.json("GET", "/invitations?limit=2"));
  expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const next = listInvitationsOut.parse(
    await ada.rest.json("GET", `/invitations?limit=1&cursor=${first.nextCursor}`),
  );
  expect(next.items.map(({ id }) => id)).toEqual(ids.slice(2));
});

test("where mail works, an address gets its link by mail", async () => {
  const mailing = await startApp({ env: { SMTP_URL: "smtp://127.0.0.1:1" } });
  const boss = await mailing.person("Boss", { role: "admin" });
  const { token, isMailed } = await invite({ email: "guest@example.org", expiresInDays: 1 }, boss);
  expect(isMailed).toBe(true);
  const mails = await mailing.db.read.select().from(outgoingMail);
  expect(mails).toMatchObject([{ recipient: "guest@example.org", body: expect.stringContaining(token) }]);
  await mailing.close();
});

describe("who may", () => {
  test.each([
    ["GET", "/invitations"],
    ["POST", "/invitations"],
    ["DELETE", "/invitations/ID"],
  ])("%s %s: administrators alone", async (method, path) => {
    const { invitation } = await invite();
    const bo = await app.person(`Bo${newId()}`);
    const full = path.replace("ID", invitation.id);
    const body = method === "POST" ? {} : undefined;
    expect((await refusal(app.rest, method, full, body)).status).toBe(401);
    expect((await refusal(bo.rest, method, full, body)).status).toBe(403);
  });
  test("what isn't there can't be withdrawn", async () => {
    expect((await refusal(ada.rest, "DELETE", `/invitations/${newId()}`)).status).toBe(404);
  });
});
