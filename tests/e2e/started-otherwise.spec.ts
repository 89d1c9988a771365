import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startSmtp } from "../fakes/smtp";
import { administrator, Rest } from "../support/rest";
import { type ServerProcess, startServer, temporaryFolder } from "../support/server-process";

test.setTimeout(90_000);

/** A server with settings of its own, for one journey. */
async function served(
  env: Record<string, string>,
  work: (server: ServerProcess) => Promise<void>,
  dataDir = temporaryFolder(),
) {
  const server = await startServer({ env, dataDir });
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

test("without accounts the studio is open; with them again the set-up takes over what was made", async ({
  page,
}) => {
  const dataDir = temporaryFolder();
  await served(
    { AUTH_ENABLED: "false" },
    async ({ url }) => {
      await page.goto(`${url}/`);
      await expect(page).toHaveURL(/\/generate/);
      await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("a hut in the woods");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("link", { name: /^Open: a hut/ }).first()).toBeVisible({ timeout: 20_000 });
      await page.getByRole("button", { name: /^Account/ }).click();
      await expect(page.getByRole("menuitem", { name: "Keyboard shortcuts" })).toBeVisible();
      await expect(page.getByRole("menuitem", { name: "Sign out" })).toHaveCount(0);
      await page.goto(`${url}/profile`);
      await expect(page.getByRole("heading", { name: "Preferences" })).toBeVisible();
      await page.goto(`${url}/login`);
      await expect(page).toHaveURL(/\/generate/);
    },
    dataDir,
  );
  await served(
    {},
    async ({ url }) => {
      await page.goto(`${url}/gallery`);
      await expect(page).toHaveURL(/\/setup/);
      await page.getByLabel("Email").fill(administrator.email);
      await page.getByLabel("Name").fill(administrator.displayName);
      await page.getByLabel("Password", { exact: true }).fill(administrator.password);
      await page.getByRole("button", { name: "Create account" }).click();
      await expect(page).toHaveURL(/\/generate/);
      await page.goto(`${url}/gallery`);
      await expect(page.getByRole("link", { name: /a hut in the woods/ })).toHaveCount(1);
    },
    dataDir,
  );
});

test("the environment makes the first administrator; there is nothing to set up", async ({ page }) => {
  const passwordFile = join(temporaryFolder(), "password");
  writeFileSync(passwordFile, `${administrator.password}\n`);
  const env = { ATELIER_ADMIN_EMAIL: administrator.email, ATELIER_ADMIN_PASSWORD_FILE: passwordFile };
  await served(env, async ({ url }) => {
    await page.goto(`${url}/setup`);
    await expect(page).toHaveURL(/\/login/);
    await page.getByLabel("Email").fill(administrator.email);
    await page.getByLabel("Password", { exact: true }).fill(administrator.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/generate/);
    await expect(page.getByRole("link", { name: "Admin" })).toBeVisible();
  });
});

test("a forgotten password and a new address by mail", async ({ page }) => {
  const smtp = await startSmtp();
  await served({ SMTP_URL: smtp.url }, async ({ url }) => {
    await new Rest(url).setUp();
    await page.goto(`${url}/login`);
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await expect(page).toHaveURL(/forgot-password/);
    await expect(page.getByRole("button", { name: "Send the link" })).toBeVisible();
    await page.getByLabel("Email").fill(administrator.email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("status").filter({ hasText: "a link is on its way" })).toBeVisible();
    const [forgotten] = await smtp.until(1);
    expect(forgotten?.to).toEqual([administrator.email]);
    await page.goto(linkIn(forgotten?.text));
    await page.getByLabel("New password", { exact: true }).fill("notes by the translator");
    await page.getByRole("button", { name: "Set the password and sign in" }).click();
    await expect(page).toHaveURL(/\/generate/);

    await page.goto(`${url}/profile`);
    await page.getByLabel("New address").fill("countess@example.org");
    await page.getByLabel("Your password").fill("notes by the translator");
    await page.getByRole("button", { name: "Change address" }).click();
    await expect(page.getByText(/waits to be confirmed/)).toBeVisible();
    const confirming = (await smtp.until(2))[1];
    expect(confirming?.to).toEqual(["countess@example.org"]);
    await page.goto(linkIn(confirming?.text));
    await page.getByRole("button", { name: "Confirm the address" }).click();
    await expect(page.getByText("You sign in with countess@example.org from now on.")).toBeVisible();
    await page.getByRole("link", { name: "Go on" }).click();
    await page.goto(`${url}/profile`);
    await expect(page.getByText("countess@example.org", { exact: true }).first()).toBeVisible();
  });
  await smtp.close();
});

const linkIn = (text = "") => /http:\/\/127\.0\.0\.1\S+/.exec(text)?.[0] ?? "";
