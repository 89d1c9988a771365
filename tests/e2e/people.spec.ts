import { enter, expect, signIn, test } from "./studio";

test("an administrator adds a person, who signs in with the password that was made", async ({
  page,
  studio,
  browser,
}) => {
  await enter(page.context(), studio, studio.admin);
  await page.goto("/admin/users");
  await page.getByRole("button", { name: "Add person" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Email").fill("cy@example.org");
  await dialog.getByLabel("Name").fill("Cy Twombly");
  await dialog.getByRole("button", { name: "Make a strong password" }).click();
  await dialog.getByRole("button", { name: "Add person" }).click();
  await expect(page.getByRole("dialog", { name: "Cy Twombly can sign in" })).toBeVisible();
  const password = await page.getByRole("textbox", { name: "Password" }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("cell", { name: /Cy Twombly/ })).toBeVisible();

  const theirs = await browser.newContext({ baseURL: studio.url });
  const theirPage = await theirs.newPage();
  await signIn(theirPage, { email: "cy@example.org", password });
  await expect(theirPage.getByRole("button", { name: "Account of Cy Twombly" })).toBeVisible();
  await expect(theirPage.getByRole("link", { name: "Admin" })).toHaveCount(0);
  await theirs.close();
});

test("a taken email and a weak password are said beside their fields", async ({ page, studio, watch }) => {
  watch.expectProblem(/409|422/);
  await enter(page.context(), studio, studio.admin);
  await page.goto("/admin/users");
  await page.getByRole("button", { name: "Add person" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Email").fill(studio.person.email);
  await dialog.getByLabel("Name").fill("Another Bo");
  await dialog.getByLabel("Password", { exact: true }).fill("short");
  await dialog.getByRole("button", { name: "Add person" }).click();
  await expect(dialog.getByText("Use at least 8 characters.")).toBeVisible();
  await expect(dialog.getByLabel("Password", { exact: true })).toBeFocused();
  await dialog.getByLabel("Password", { exact: true }).fill("correct horse battery staple");
  await dialog.getByRole("button", { name: "Add person" }).click();
  await expect(dialog.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("Email")).toHaveValue(studio.person.email);
});

test("administration is nothing to anybody else", async ({ page, studio, watch }) => {
  watch.expectProblem(/404|403/);
  await enter(page.context(), studio, studio.person);
  await page.goto("/admin/users");
  await expect(page.getByRole("button", { name: "Add person" })).toHaveCount(0);
  await expect(page.getByText(studio.admin.email)).toHaveCount(0);
  expect((await studio.asPerson.request("GET", "/api/v1/users")).status).toBe(403);
});
