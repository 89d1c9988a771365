import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { meOut } from "@/lib/auth";
import { changeEmailOut } from "@/lib/profile";
import { createPasswords } from "@/server/auth/passwords";
import { users } from "@/server/users/users.table";
import { type FakeSmtp, startSmtp } from "../fakes/smtp";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { plainPng } from "../support/services";

const password = "a password for all";
let hash: string;
let smtp: FakeSmtp;
let app: TestApp;
let mailing: TestApp;
beforeAll(async () => {
  hash = await createPasswords().hash(password);
  smtp = await startSmtp();
  app = await startApp();
  mailing = await startApp({ env: { SMTP_URL: smtp.url, ATELIER_PUBLIC_URL: "https://studio.example.org" } });
});
afterAll(async () => {
  await app.close();
  await mailing.close();
  await smtp.close();
});

async function join(name: string, to = app): Promise<AppPerson> {
  const person = await to.person(name);
  await to.db.write(async (tx) => {
    await tx.update(users).set({ passwordHash: hash }).where(eq(users.id, person.id));
  });
  return person;
}
const me = async (who: AppPerson) => meOut.parse(await who.rest.json("GET", "/auth/me"));
const changeEmail = (who: AppPerson, email: string, currentPassword = password) =>
  who.rest.request("POST", "/api/v1/profile/change-email", { email, currentPassword });
const tokenIn = (text: string | undefined) => /token=([\w-]+)/.exec(text ?? "")?.[1] ?? "";

test("a person changes their name, and not to nothing", async () => {
  const bo = await join("Bo");
  expect(await bo.rest.json("PATCH", "/profile", { displayName: "  Bo Katan " })).toMatchObject({
    displayName: "Bo Katan",
  });
  expect((await me(bo)).user.displayName).toBe("Bo Katan");
  expect(await bo.rest.json("PATCH", "/profile", {})).toMatchObject({ displayName: "Bo Katan" });
  expect((await bo.rest.request("PATCH", "/api/v1/profile", { displayName: " " })).status).toBe(422);
});

describe("the email address", () => {
  test("changes at once where no mail is sent; a taken one is refused beside its field", async () => {
    const cy = await join("Cy");
    const wrong = await changeEmail(cy, "new@example.org", "wrong");
    expect((await wrong.json()).issues[0].path).toEqual(["currentPassword"]);
    const changed = changeEmailOut.parse(await (await changeEmail(cy, "cyrus@example.org")).json());
    expect(changed).toMatchObject({ isPending: false, user: { email: "cyrus@example.org" } });
    const taken = await changeEmail(await join("Di"), "CYRUS@example.org");
    expect(taken.status).toBe(409);
    expect((await taken.json()).issues[0].path).toEqual(["email"]);
  });

  test("waits for its link where mail works, and the old address is told", async () => {
    const eve = await join("Eve", mailing);
    const count = smtp.received.length;
    const answer = changeEmailOut.parse(await (await changeEmail(eve, "eva@example.org")).json());
    expect(answer).toMatchObject({ isPending: true, user: { email: eve.email } });
    expect((await me(eve)).pendingEmail).toBe("eva@example.org");
    const mail = (await smtp.until(count + 1)).at(-1);
    expect(mail?.to).toEqual(["eva@example.org"]);
    expect(mail?.text).toContain("https://studio.example.org/confirm-email?token=");

    const confirm = (token: string) =>
      mailing.rest.request("POST", "/api/v1/profile/confirm-email", { token });
    const token = tokenIn(mail?.text);
    expect((await confirm(token)).status).toBe(200);
    expect(await me(eve)).toMatchObject({ user: { email: "eva@example.org" }, pendingEmail: null });
    expect((await smtp.until(count + 2)).at(-1)?.to).toEqual([eve.email]);
    const bodies = await Promise.all([token, "made-up"].map(async (each) => (await confirm(each)).text()));
    expect(new Set(bodies).size).toBe(1);
  });

  test("nothing tells whether somebody has the address: its owner gets a mail, no link", async () => {
    const fay = await join("Fay", mailing);
    const gil = await join("Gil", mailing);
    const count = smtp.received.length;
    const free = await changeEmail(fay, "free@example.org");
    const taken = await changeEmail(fay, gil.email);
    expect(taken.status).toBe(free.status);
    expect(await taken.text()).toBe(await free.text());
    const mail = (await smtp.until(count + 2)).find(({ to }) => to.includes(gil.email));
    expect(mail?.text).toContain("already have an account");
    expect(mail?.text).not.toContain("token=");
  });
});

describe("the avatar", () => {
  const upload = (who: AppPerson, bytes: Uint8Array) => {
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(bytes)]), "../../me.png");
    return fetch(`${app.url}/api/v1/profile/avatar`, {
      method: "POST",
      headers: { authorization: `Bearer ${who.token}` },
      body: form,
    });
  };
  const see = (who: AppPerson, id: string) => who.rest.request("GET", `/media/avatars/${id}`);

  test("is cut square, kept small, seen by who is signed in and taken away", async () => {
    const hal = await join("Hal");
    const ida = await join("Ida");
    expect((await see(ida, hal.id)).status).toBe(404);
    const wide = await sharp({
      create: { width: 900, height: 300, channels: 3, background: "#00ff00" },
    })
      .jpeg()
      .withExif({ IFD0: { Copyright: "somebody" } })
      .toBuffer();
    const { avatarVersion } = await (await upload(hal, wide)).json();
    expect((await me(hal)).avatarVersion).toBe(avatarVersion);
    const seen = await see(ida, hal.id);
    expect(seen.headers.get("content-type")).toBe("image/webp");
    expect(seen.headers.get("cache-control")).toContain("private");
    const picture = await sharp(await seen.arrayBuffer()).metadata();
    expect([picture.format, picture.width, picture.height, picture.exif]).toEqual([
      "webp",
      256,
      256,
      undefined,
    ]);
    expect((await app.rest.request("GET", `/media/avatars/${hal.id}`)).status).toBe(401);
    await hal.rest.json("DELETE", "/profile/avatar", {});
    expect((await me(hal)).avatarVersion).toBeNull();
    expect((await see(ida, hal.id)).status).toBe(404);
  });

  test("is refused when it isn't a picture, and leaves the old one", async () => {
    const jo = await join("Jo");
    await upload(jo, await plainPng());
    const before = (await me(jo)).avatarVersion;
    const refused = await upload(jo, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    expect(refused.status).toBe(422);
    expect((await me(jo)).avatarVersion).toBe(before);
    const empty = await fetch(`${app.url}/api/v1/profile/avatar`, {
      method: "POST",
      headers: { authorization: `Bearer ${jo.token}` },
      body: new FormData(),
    });
    expect(empty.status).toBe(422);
  });

  test("another site can't set it with a person's cookie", async () => {
    const kay = await join("Kay");
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(await plainPng())]), "a.png");
    const response = await fetch(`${app.url}/api/v1/profile/avatar`, {
      method: "POST",
      headers: { cookie: kay.cookie, origin: "https://evil.example.com" },
      body: form,
    });
    expect(response.status).toBe(403);
  });
});

test("a link to confirm an address is worth nothing once the person is gone", async () => {
  const lee = await join("Lee", mailing);
  const count = smtp.received.length;
  await changeEmail(lee, "leo@example.org");
  const token = tokenIn((await smtp.until(count + 1)).at(-1)?.text);
  await mailing.db.write(async (tx) => void (await tx.delete(users).where(eq(users.id, lee.id))));
  expect((await mailing.rest.request("POST", "/api/v1/profile/confirm-email", { token })).status).toBe(404);
});
