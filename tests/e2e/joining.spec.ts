import { enter, expect, type Studio, signIn, test } from "./studio";

const password = "seven bridges of a town";

const settings = (studio: Studio, values: object) => studio.asAdmin.json("PATCH", "/settings", values);

test("an invitation makes a member of a group, once", async ({ page, studio, watch, openBrowser }) => {
  test.setTimeout(90_000);
  watch.expectProblem(/401|404/);
  await studio.asAdmin.json("POST", "/groups", { name: "Topologists" });
  await enter(page.context(), studio, studio.admin);
  await page.goto("/admin/invitations");
  await page.getByRole("button", { name: "Invite", exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Email").fill("nonsense");
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  await expect(dialog.getByText("Write an email address, like name@example.org.")).toBeVisible();
  await dialog.getByLabel("Email").fill("leonhard@example.org");
  await dialog.getByRole("combobox", { name: "Groups" }).click();
  await page.getByRole("option", { name: "Topologists" }).click();
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  const link = await page.getByLabel("Invitation link", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("Joins Topologists")).toBeVisible();

  const theirs = await openBrowser();
  await theirs.goto(link);
  await expect(theirs.getByText("Ada Lovelace invited you.")).toBeVisible();
  await expect(theirs.getByLabel("Email")).toHaveValue("leonhard@example.org");
  await theirs.getByLabel("Name", { exact: true }).fill("Leonhard Euler");
  await theirs.getByLabel("Password", { exact: true }).fill(password);
  await theirs.getByRole("button", { name: "Create account" }).click();
  await expect(theirs).toHaveURL(/generate/);
  await expect(theirs.getByRole("button", { name: "Account of Leonhard Euler" })).toBeVisible();

  const late = await openBrowser();
  for (const dead of [link, `${link}x`, "/invite?token=", "/reset-password?token=made-up"]) {
    await late.goto(dead);
    await expect(late.getByRole("heading", { name: "This link doesn't work" })).toBeVisible();
  }

  await page.goto("/admin/groups");
  await page.getByRole("button", { name: "Members of Topologists: 1 member" }).click();
  const members = page.getByRole("dialog").getByRole("listitem");
  await expect(members).toHaveCount(1);
  await expect(members).toContainText("Leonhard Euler");
  await page.goto("/admin/invitations");
  await expect(page.getByText("Used", { exact: true })).toBeVisible();
});

test("who asks for an account waits until an administrator approves", async ({
  page,
  studio,
  watch,
  openBrowser,
}) => {
  test.setTimeout(90_000);
  watch.expectProblem(/401|403/);
  const emmy = { email: "emmy@example.org", password };
  const theirs = await openBrowser();
  await theirs.goto("/register");
  await expect(theirs.getByRole("heading", { name: "Nobody can register here" })).toBeVisible();

  await enter(page.context(), studio, studio.admin);
  await page.goto("/admin/settings");
  const form = page.getByRole("form", { name: "Registration" });
  await form.getByLabel("Anybody, after an administrator approved").check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved: registration.")).toBeVisible();

  await theirs.goto("/login");
  await theirs.getByRole("link", { name: "Ask for an account" }).click();
  await expect(theirs.getByRole("button", { name: "Send" })).toBeVisible();
  await theirs.getByLabel("Email").fill(emmy.email);
  await theirs.getByLabel("Name", { exact: true }).fill("Emmy Noether");
  await theirs.getByLabel("Password", { exact: true }).fill(password);
  await theirs.getByRole("button", { name: "Send" }).click();
  await expect(theirs).toHaveURL(/\/waiting/);
  await theirs.getByRole("link", { name: "Back to sign in" }).click();
  await theirs.getByLabel("Email").fill(emmy.email);
  await theirs.getByLabel("Password", { exact: true }).fill(password);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs).toHaveURL(/\/waiting/);

  await page.goto("/admin/users");
  await expect(page.getByRole("navigation", { name: "Administration" })).toContainText("1 person waits");
  await page.getByRole("button", { name: "Approve Emmy Noether" }).click();
  await expect(page.getByText("Emmy Noether can sign in now.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Waiting for approval" })).toHaveCount(0);
  await signIn(theirs, emmy);
  await expect(theirs.getByRole("button", { name: "Account of Emmy Noether" })).toBeVisible();
  await settings(studio, { registration: "closed" });
});
