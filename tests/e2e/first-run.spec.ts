import { test as base, expect } from "@playwright/test";
import { administrator } from "../support/rest";
import { type ServerProcess, startServer } from "../support/server-process";
import { isFocused, tabTo } from "./keyboard";

/** Each journey has a server that nobody has used yet. */
const test = base.extend<{ fresh: ServerProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of it
  fresh: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.end();
  },
  baseURL: async ({ fresh }, use) => use(fresh.url),
});

test("a newcomer sets up, makes a picture and finds it in the gallery", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/setup$/);
  await page.getByLabel("Email").fill(administrator.email);
  await page.getByLabel("Name").fill(administrator.displayName);
  await page.getByLabel("Password", { exact: true }).fill(administrator.password);
  await page.getByRole("button", { name: "Create account" }).click();

  await expect(page).toHaveURL(/\/generate$/);
  await page.getByRole("button", { name: "three foxes in a snowy forest at night" }).click();
  await expect(page.getByRole("link", { name: /^Open: three foxes/ }).first()).toBeVisible({
    timeout: 20_000,
  });

  await page.getByRole("link", { name: "Gallery", exact: true }).click();
  await expect(page.getByRole("link", { name: /three foxes/ })).toHaveCount(1);
});

test("by keyboard alone: set up, generate, sign out, sign in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.keyboard.type(administrator.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(administrator.displayName);
  await page.keyboard.press("Tab");
  await page.keyboard.type(administrator.password);
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/generate$/);
  await expect(page.getByRole("textbox", { name: "Prompt", exact: true })).toBeVisible();
  await tabTo(page, page.getByRole("textbox", { name: "Prompt", exact: true }));
  await page.keyboard.type("a lighthouse by the sea");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("link", { name: /^Open: a lighthouse/ }).first()).toBeVisible({
    timeout: 20_000,
  });

  await tabTo(page, page.getByRole("button", { name: /^Account of/ }));
  await page.keyboard.press("Enter");
  const signOut = page.getByRole("menuitem", { name: "Sign out" });
  await expect(signOut).toBeVisible();
  for (let presses = 0; presses < 20 && !(await isFocused(signOut)); presses++)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/login/);
  await expect(page.getByLabel("Email")).toBeVisible();
  await tabTo(page, page.getByLabel("Email"));
  await page.keyboard.type(administrator.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(administrator.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/generate$/);
});
