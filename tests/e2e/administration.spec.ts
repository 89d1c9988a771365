import type { Page } from "@playwright/test";
import { enter, expect, type Studio, signIn, test } from "./studio";

const password = "a wall in a garden 1907";

/** A person of the instance, made before the story begins. */
async function add(studio: Studio, displayName: string) {
  const email = `${displayName.toLowerCase().replaceAll(" ", ".")}@example.org`;
  await studio.asAdmin.createUser({ email, displayName, password });
  return { email, displayName, password };
}

/** Opens the drawer of a person as an administrator. */
async function openPerson(page: Page, name: string) {
  await page.goto("/admin/users");
  await page.getByRole("button", { name: `Open ${name}` }).click();
  const drawer = page.getByRole("dialog", { name });
  await expect(drawer.getByRole("heading", { name: "Sign-in" })).toBeVisible();
  return drawer;
}

const signedOut = (page: Page) => page.getByRole("dialog", { name: "You were signed out" });

test("people are found, changed, and a taken address is said beside its field", async ({
  page,
  studio,
  watch,
}) => {
  watch.expectProblem(/409/);
  await add(studio, "Frida Kahlo");
  await enter(page.context(), studio, studio.admin);
  await page.goto("/admin/users");
  await page.getByLabel("Search names and addresses").fill("kahl");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page).toHaveURL(/q=kahl/);
  await page.getByLabel("Role").selectOption("admin");
  await expect(page.getByText("Nobody matches")).toBeVisible();
  await page.getByRole("button", { name: "Show everybody" }).click();

  const drawer = await openPerson(page, "Frida Kahlo");
  await drawer.getByLabel("Email").fill(studio.person.email.toUpperCase());
  await drawer.getByRole("form", { name: "Account" }).getByRole("button", { name: "Save" }).click();
  await expect(drawer.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await drawer.getByLabel("Email").fill("frida@example.org");
  await drawer.getByLabel("Name").fill("Frida K.");
  await drawer.getByRole("form", { name: "Account" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Frida K. was changed.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Open Frida K.", exact: true })).toContainText(
    "frida@example.org",
  );
});

test("disabled and signed out everywhere: the open browser says so at once", async ({
  page,
  studio,
  watch,
  openBrowser,
}) => {
  test.setTimeout(90_000);
  watch.expectProblem(/401/);
  const hilma = await add(studio, "Hilma af Klint");
  const theirs = await openBrowser();
  await signIn(theirs, hilma);
  await expect(theirs.getByRole("textbox", { name: "Prompt", exact: true })).toBeVisible();

  await enter(page.context(), studio, studio.admin);
  const drawer = await openPerson(page, hilma.displayName);
  await drawer.getByRole("button", { name: "Sign out everywhere" }).click();
  await page
    .getByRole("dialog", { name: "Sign Hilma af Klint out everywhere?" })
    .getByRole("button", { name: "Sign out everywhere" })
    .click();
  await expect(page.getByText("Hilma af Klint is signed out everywhere.")).toBeVisible();
  await expect(signedOut(theirs)).toBeVisible({ timeout: 5000 });
  await signedOut(theirs).getByLabel("Password", { exact: true }).fill(password);
  await signedOut(theirs).getByRole("button", { name: "Sign in" }).click();
  await expect(signedOut(theirs)).toBeHidden();

  await drawer.getByRole("button", { name: "Disable the account" }).click();
  await page
    .getByRole("dialog", { name: "Disable Hilma af Klint?" })
    .getByRole("button", { name: "Disable the account" })
    .click();
  await expect(page.getByText("Hilma af Klint can’t sign in any more.")).toBeVisible();
  await expect(signedOut(theirs)).toBeVisible({ timeout: 5000 });
  await signedOut(theirs).getByLabel("Password", { exact: true }).fill(password);
  await signedOut(theirs).getByRole("button", { name: "Sign in" }).click();
  await expect(signedOut(theirs).getByText(/don.t match an account/)).toBeVisible();

  await drawer.getByRole("button", { name: "Enable the account" }).click();
  await expect(page.getByText("Hilma af Klint can sign in again.")).toBeVisible();
  await signedOut(theirs).getByRole("button", { name: "Sign in" }).click();
  await expect(signedOut(theirs)).toBeHidden();
});

test("a reset link works once; who must choose a new password sees nothing before", async ({
  page,
  studio,
  watch,
  openBrowser,
}) => {
  test.setTimeout(90_000);
  watch.expectProblem(/401|403|404/);
  const piet = await add(studio, "Piet Mondrian");
  await enter(page.context(), studio, studio.admin);
  const drawer = await openPerson(page, piet.displayName);
  await drawer.getByRole("button", { name: "Reset password" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();

  const theirs = await openBrowser();
  await theirs.goto(link);
  await theirs.getByLabel("New password", { exact: true }).fill("broadway boogie woogie 43");
  await theirs.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(theirs).toHaveURL(/generate/);
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "This link doesn't work" })).toBeVisible();

  await drawer.getByLabel("Must choose a new password at the next sign-in").click();
  await expect(drawer.getByLabel("Must choose a new password at the next sign-in")).toBeChecked();
  await theirs.goto("/gallery");
  await expect(theirs.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Gallery" })).toHaveCount(0);
  await theirs.getByLabel("Present password").fill("broadway boogie woogie 43");
  await theirs.getByLabel("New password", { exact: true }).fill("composition with red 1930");
  await theirs.getByRole("button", { name: "Set the password" }).click();
  await expect(theirs.getByRole("heading", { name: "All pictures" })).toBeVisible();
});

test("deleted with a hand-over: the pictures are somebody else's then", async ({ page, studio, watch }) => {
  watch.expectProblem(/404/);
  const vincent = await add(studio, "Vincent van Gogh");
  const { token } = await studio.asAdmin.login(vincent);
  const asVincent = studio.asAdmin.as(token);
  const board = await asVincent.createBoard("Sunflowers");
  await asVincent.enqueue({
    prompt: "sunflowers in a vase",
    count: 2,
    boardId: board.id,
    width: 256,
    height: 256,
  });
  await asVincent.idle();
  const images = await asVincent.images();
  expect(images).toHaveLength(2);

  await enter(page.context(), studio, studio.admin);
  const drawer = await openPerson(page, vincent.displayName);
  await drawer.getByRole("button", { name: "Delete person" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete Vincent van Gogh?" });
  await expect(dialog.getByText("1 board", { exact: true })).toBeVisible();
  await expect(dialog.getByText(/^2 pictures, /)).toBeVisible();
  await dialog.getByRole("button", { name: "Delete person" }).click();
  await expect(dialog.getByText("Choose who receives them.")).toBeVisible();
  await dialog.getByLabel("Who receives them").fill("Bo K");
  await page.getByRole("option", { name: /Bo Katan/ }).click();
  await dialog.getByText("Export everything as a zip first").click();
  await dialog.getByLabel("Type Vincent van Gogh to confirm").fill("Vincent van Gogh");
  await dialog.getByRole("button", { name: "Delete person" }).click();

  const zip = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the zip" }).click({ timeout: 20_000 });
  expect((await zip).suggestedFilename()).toMatch(/\.zip$/);
  await expect(page.getByRole("button", { name: "Open Vincent van Gogh" })).toHaveCount(0);
  const received = (await studio.asPerson.images()).map(({ id }) => id);
  expect(received).toEqual(expect.arrayContaining(images.map(({ id }) => id)));
  expect((await asVincent.request("GET", "/api/v1/auth/me")).status).toBe(401);
});
