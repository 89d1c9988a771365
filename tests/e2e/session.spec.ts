import { enter, expect, signIn, test } from "./studio";

test("a wrong password gets one sentence, whatever was wrong", async ({ page, studio, watch }) => {
  watch.expectProblem(/401/);
  for (const email of [studio.person.email, "nobody@example.org"]) {
    await page.goto("/login");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "match an account" })).toHaveText(
      /^This email and password don.t match an account\. Check both and try again\.$/,
    );
  }
});

test("the page one wanted opens after signing in", async ({ page, studio, watch }) => {
  watch.expectProblem(/401/);
  await page.goto("/queue");
  await expect(page).toHaveURL(/\/login/);
  await page.getByLabel("Email").fill(studio.person.email);
  await page.getByLabel("Password", { exact: true }).fill(studio.person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/queue/);
  await expect(page.getByRole("heading", { name: "Queue" })).toBeVisible();
});

test("signed out elsewhere: a banner, nothing typed is lost, and the work goes on", async ({
  page,
  studio,
  watch,
}) => {
  watch.expectProblem(/401/);
  const { token, ...person } = await studio.asPerson.as().login(studio.person);
  await enter(page.context(), studio, { token });
  await page.goto("/generate");
  await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("a sentence that took an hour");
  await page.waitForLoadState("networkidle");

  await studio.asPerson.as(token).json("POST", "/auth/logout");
  const again = page.getByRole("dialog", { name: "You were signed out" });
  await expect(again).toBeVisible({ timeout: 20_000 });
  await again.getByLabel("Password", { exact: true }).fill(person.password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Prompt", exact: true })).toHaveValue(
    "a sentence that took an hour",
  );
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("link", { name: /^Open: a sentence that took/ }).first()).toBeVisible({
    timeout: 20_000,
  });
});

test("after signing out the way back shows nothing", async ({ page, studio, watch }) => {
  watch.expectProblem(/401/);
  await signIn(page, studio.person);
  await page.goto("/gallery");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto("/gallery");
  await expect(page).toHaveURL(/\/login/);
});
