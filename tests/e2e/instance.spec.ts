import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { enter, expect, test } from "./studio";

test("a group is made, filled, renamed and deleted", async ({ page, studio, watch }) => {
  watch.expectProblem(/409/);
  await studio.asAdmin.json("POST", "/groups", { name: "Painters" });
  await enter(page.context(), studio, studio.admin);
  await page.goto("/admin/groups");
  await page.getByRole("button", { name: "New group" }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill("PAINTERS");
  await page.getByRole("button", { name: "Create group" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "Name" }).fill("Sculptors");
  await page.getByRole("button", { name: "Create group" }).click();
  await expect(page.getByText("The group “Sculptors” was made.")).toBeVisible();

  await page.getByRole("button", { name: "Members of Sculptors: 0 members" }).click();
  await page.getByRole("combobox", { name: "Add a person" }).fill("Bo K");
  await page.getByRole("option", { name: /Bo Katan/ }).click();
  const members = page.getByRole("dialog").getByRole("listitem");
  await expect(members).toHaveCount(1);
  await page.getByRole("button", { name: "Remove Bo Katan" }).click();
  await expect(members).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(members).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Members of Sculptors: 1 member" })).toBeVisible();

  await page.getByRole("button", { name: "Rename and describe Sculptors" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Carvers");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Delete Carvers" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete group" }).click();
  await expect(page.getByText("“Carvers” was deleted.")).toBeVisible();
  await expect(page.getByText("Painters", { exact: true })).toBeVisible();
});

test("the name, the logo and the message of the instance meet whoever signs in", async ({
  page,
  studio,
  watch,
  openBrowser,
}) => {
  watch.expectProblem(/401/);
  await enter(page.context(), studio, studio.admin);
  await page.goto("/admin/settings");
  await page.getByLabel("Name of the instance").fill("House of Lines");
  await page.getByLabel("Message on the sign-in page").fill("Be kind to the <b>printer</b>.");
  await page.getByRole("link", { name: "Groups" }).click();
  await expect(page.getByText("Leave without saving?")).toBeVisible();
  await page.getByRole("button", { name: "Keep editing" }).click();
  await page.getByRole("form", { name: "General" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved: general.")).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Upload a logo" }).click();
  const buffer = await sharp({ create: { width: 400, height: 200, channels: 3, background: "#c33" } })
    .png()
    .toBuffer();
  await (await chooser).setFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await expect(page.getByText("The logo was replaced.")).toBeVisible();
  await page.getByLabel("A session ends after (hours)").fill("9999");
  const security = page.getByRole("form", { name: "Sessions and passwords" });
  await security.getByLabel("A session ends after (hours)").blur();
  await security.getByLabel("Weakest password").selectOption({ label: "Fair" });
  await security.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved: sessions and passwords.")).toBeVisible();

  const outside = await openBrowser();
  await outside.goto("/login");
  await expect(outside.getByText("House of Lines")).toBeVisible();
  await expect(outside.getByText("Be kind to the <b>printer</b>.")).toBeVisible();
  await expect(outside.locator("img[src*='/media/logo']")).toHaveJSProperty("complete", true);

  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText("The logo was removed.")).toBeVisible();
  await studio.asAdmin.json("PATCH", "/settings", {
    instanceName: "Atelier",
    loginMessage: "",
    sessionHours: 24,
    passwordMinScore: 0,
  });
});

test("what administrators may look at is said to everybody, and can be looked at", async ({
  page,
  studio,
  openBrowser,
}) => {
  await studio.asPerson.enqueue({ prompt: "a diary on a desk", width: 256, height: 256 });
  await studio.asPerson.idle();
  const theirs = await openBrowser();
  await enter(theirs.context(), studio, studio.person);
  await theirs.goto("/profile?section=privacy");
  await expect(theirs.getByText(/administrators can't look at your boards/)).toBeVisible();

  await enter(page.context(), studio, studio.admin);
  await page.goto(`/admin/users?user=${studio.person.user.id}`);
  await expect(page.getByRole("dialog").getByRole("heading", { name: "Sign-in" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Look at their pictures" })).toHaveCount(0);
  await page.goto("/admin/settings");
  await page.getByRole("switch").click({ force: true });
  await page.getByRole("button", { name: "Let administrators look" }).click();
  await expect(page.getByText("Administrators can look at everybody’s pictures now.")).toBeVisible();

  await theirs.reload();
  await expect(theirs.getByText(/administrators may look at everybody's boards/)).toBeVisible();
  await page.goto(`/admin/users?user=${studio.person.user.id}`);
  await page.getByRole("link", { name: "Look at their pictures" }).click();
  await expect(
    page.getByRole("region", { name: "Pictures" }).getByRole("link", { name: "a diary on a desk" }).first(),
  ).toBeVisible();
  // What is still being fetched would be refused.
  await page.goto("about:blank");
  await studio.asAdmin.json("PATCH", "/settings", { adminContentAccess: false });
});

test("the audit log shows who did what, is filtered and taken along", async ({ page, studio }) => {
  await studio.asAdmin.json("PATCH", "/settings", { auditDays: 300 });
  await studio.asAdmin.request("POST", "/api/v1/auth/login", {
    email: "stranger@example.org",
    password: "a secret of my own",
  });
  await enter(page.context(), studio, studio.admin);
  await page.goto("/admin/audit");
  await expect(
    page.getByRole("button", { name: /failed to sign in as stranger@example\.org/ }),
  ).toBeVisible();
  await page.getByLabel("What").selectOption("settings.updated");
  await expect(page).toHaveURL(/action=settings\.updated/);
  const entry = page.getByRole("button", { name: /Ada Lovelace changed the setting/ }).first();
  await entry.click();
  await expect(page.getByText(/^settings\.updated · /)).toBeVisible();
  await expect(page.getByRole("button", { name: /failed to sign in/ })).toHaveCount(0);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export as CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  const [heads = "", ...lines] = csv.trim().split(/\r?\n/);
  expect(heads).toContain("action");
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every((line) => line.includes("settings.updated"))).toBe(true);

  await page.getByRole("button", { name: "Clear the filters" }).click();
  await page.getByRole("combobox", { name: "Who" }).fill("Bo K");
  await page.getByRole("option", { name: /Bo Katan/ }).click();
  await expect(page).toHaveURL(/who=/);
  await expect(page.getByRole("button", { name: /Ada Lovelace changed/ })).toHaveCount(0);
  const whole = await (await studio.asAdmin.request("GET", "/api/v1/audit/export?format=csv")).text();
  expect(whole).toContain("stranger@example.org");
  expect(whole).not.toContain("a secret of my own");
  await studio.asAdmin.json("PATCH", "/settings", { auditDays: 365 });
});
