import sharp from "sharp";
import { enter, expect, signIn, test } from "./studio";

const first = { email: "grace@example.org", displayName: "Grace Hopper", password: "a moth in a relay 1947" };
const newPassword = "compilers for everybody 52";

test("name, picture, password, sessions and preferences of one's own", async ({
  page,
  studio,
  watch,
  openBrowser,
}) => {
  test.setTimeout(120_000);
  watch.expectProblem(/401|422/);
  // Playwright's trace fetches the picture that is being cut; the page itself never does.
  watch.expectProblem(/^Connecting to 'blob:/);
  await studio.asAdmin.createUser(first);
  const other = await openBrowser();
  await signIn(other, first);
  await signIn(page, first);

  await page.goto("/profile");
  await page.getByRole("textbox", { name: "Name" }).fill("Grace M. Hopper");
  await page.getByRole("button", { name: "Change name" }).click();
  await expect(page.getByText("Your name is changed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Account of Grace M. Hopper" })).toBeVisible();

  const choose = async (buffer: Buffer) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /a picture|Another picture/ }).click();
    await (await chooser).setFiles({ name: "me.png", mimeType: "image/png", buffer });
  };
  await choose(Buffer.from("no picture at all"));
  await expect(page.getByRole("alert").filter({ hasText: "isn't a picture" })).toBeVisible();
  await choose(
    await sharp({ create: { width: 600, height: 400, channels: 3, background: "#38c" } })
      .png()
      .toBuffer(),
  );
  await page.getByRole("button", { name: "Use this part" }).click();
  await expect(page.getByText("Your picture is changed.")).toBeVisible();
  const picture = page.getByRole("img", { name: "Your picture" });
  await expect(picture).toHaveAttribute("src", /\/media\/avatars\//);
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth - image.naturalHeight)).toBe(
    0,
  );

  await page.goto("/profile?section=sessions");
  await expect(page.getByRole("list", { name: "Sessions" }).getByRole("listitem")).toHaveCount(2);
  await page.goto("/profile?section=password");
  await page.getByLabel("Present password").fill("not my password");
  await page.getByLabel("New password", { exact: true }).fill(newPassword);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This isn't your password.")).toBeVisible();
  await page.getByLabel("Present password").fill(first.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed, and your other sessions")).toBeVisible();
  const again = other.getByRole("dialog", { name: "You were signed out" });
  await expect(again).toBeVisible({ timeout: 5000 });
  await again.getByLabel("Password", { exact: true }).fill(newPassword);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again).toBeHidden();

  await page.goto("/profile?section=sessions");
  const sessions = page.getByRole("list", { name: "Sessions" }).getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  await expect(sessions.first()).toContainText("This one");
  await page.getByRole("button", { name: /^Sign out Chrom/ }).click();
  await expect(sessions).toHaveCount(1);
  await expect(again).toBeVisible({ timeout: 5000 });

  await page.goto("/profile?section=preferences");
  await page.getByText("Light", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "light");
  await page
    .getByRole("radiogroup", { name: /^Start page/ })
    .getByText("Gallery")
    .click();
  await page.goto("/");
  await expect(page).toHaveURL(/\/gallery/);
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "light");
});

test("an API key is shown once, does what it may, and no more once revoked", async ({ page, studio }) => {
  await enter(page.context(), studio, studio.person);
  await page.goto("/profile?section=api-keys");
  await page.getByRole("button", { name: "Create key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Night printer");
  await expect(dialog.getByRole("checkbox", { name: "admin" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Create key" }).click();
  const key = (await dialog.locator("pre").first().textContent()) ?? "";
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  const row = page.getByRole("list", { name: "API keys" }).getByRole("listitem");
  await expect(row).toContainText("never used");
  await expect(page.getByText(key)).toHaveCount(0);

  const byKey = studio.asAdmin.as(key);
  expect((await byKey.request("GET", "/api/v1/images")).status).toBe(200);
  expect((await byKey.request("POST", "/api/v1/boards", { name: "By key" })).status).toBe(403);
  await page.reload();
  await expect(row).toContainText("used");
  await expect(row).not.toContainText("never used");
  await page.getByRole("button", { name: "Revoke Night printer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByText("Night printer is revoked.")).toBeVisible();
  expect((await byKey.request("GET", "/api/v1/images")).status).toBe(401);
});
