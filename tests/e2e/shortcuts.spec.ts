import type { Page } from "@playwright/test";
import { tabTo } from "./keyboard";
import { enter, expect, signIn, test } from "./studio";

const change = (page: Page, name: string) =>
  page.getByRole("button", { name: `Change the keys of “${name.replace(" (", "” (")}, now` });
const more = (page: Page, name: string) =>
  page.getByRole("button", { name: `More for “${name.replace(" (", "” (")}` });

test("new keys for a shortcut are the person's in every browser, and shown wherever it is", async ({
  page,
  studio,
  watch,
  openBrowser,
}) => {
  // The login page asks who is signed in, and for nobody's preferences.
  watch.expectProblem(/401 .*auth\.me/);
  const prompt = "a kite over the dunes";
  await studio.asPerson.enqueue({ prompt, width: 256, height: 256 });
  await studio.asPerson.idle();
  await enter(page.context(), studio, studio.person);
  await page.goto("/profile?section=preferences");

  const star = change(page, "Star (Gallery)");
  await tabTo(page, star);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "New keys for “Star”" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("m");
  await expect(dialog.getByRole("alert")).toContainText(
    "the keys of “Move to a board” (Gallery), which would then have none",
  );
  await page.keyboard.press("Control+k");
  await expect(dialog.getByRole("alert")).toContainText("“Search and commands” (Everywhere)");
  await expect(page.getByRole("dialog", { name: "Search and commands" })).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("alert")).toContainText("“Walk the grid” (Gallery), which can't be changed");
  await page.keyboard.press("Control+t");
  await expect(dialog.getByRole("alert")).toContainText("The browser needs");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(star).toBeFocused();
  await expect(star).toHaveAccessibleName(/now Full stop$/);

  const saved = page.waitForResponse(/preferences\.update/);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("s");
  await expect(dialog).toBeHidden();
  await expect(star).toBeFocused();
  await expect(star).toHaveAccessibleName(/now S$/);
  await expect(page.getByRole("status").filter({ hasText: "“Star” (Gallery) is S now." })).toBeAttached();
  await saved;

  const other = await openBrowser();
  await signIn(other, studio.person);
  await other.goto("/gallery");
  const tile = other.getByRole("link", { name: prompt });
  await tile.focus();
  const starOf = other.getByRole("button", { name: "Remove the star" });
  await other.keyboard.press(".");
  await expect(starOf).toHaveCount(0);
  await other.keyboard.press("s");
  await expect(starOf).toHaveCount(1);
  await tile.click({ button: "right" });
  await expect(other.getByRole("menuitem", { name: "Remove the star" })).toContainText("S");
  await other.keyboard.press("Escape");
  await other.keyboard.press("?");
  const list = other.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list.getByText("Star", { exact: true }).locator("..")).toContainText("S");
});

test("keys are taken over, switched off and put back", async ({ page, studio }) => {
  await enter(page.context(), studio, studio.admin);
  await page.goto("/profile?section=preferences");
  const [palette, star] = [change(page, "Search and commands (Everywhere)"), change(page, "Star (Viewer)")];
  await palette.click();
  await page.getByRole("dialog").getByText("Press the new keys").waitFor();
  await page.keyboard.press(".");
  const dialog = page.getByRole("dialog", { name: "New keys for “Search and commands”" });
  await expect(dialog.getByRole("alert")).toContainText("“Star” (Gallery) and “Star” (Viewer)");
  await tabTo(page, dialog.getByRole("button", { name: "Take them over" }));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(star).toHaveAccessibleName(/now off$/);

  const search = page.getByRole("dialog", { name: "Search and commands" });
  await page.keyboard.press(".");
  await expect(search).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(search).toHaveCount(0);

  await more(page, "Star (Viewer)").click();
  await page.getByRole("menuitem", { name: "Reset" }).click();
  const again = page.getByRole("dialog", { name: "New keys for “Star”" });
  await expect(again.getByRole("alert")).toContainText("“Search and commands” (Everywhere)");
  await again.getByRole("button", { name: "Take them over" }).click();
  await expect(star).toHaveAccessibleName(/now Full stop$/);
  await expect(palette).toHaveAccessibleName(/now off$/);

  await more(page, "Full screen (Viewer)").click();
  await page.getByRole("menuitem", { name: "Switch off" }).click();
  await expect(change(page, "Full screen (Viewer)")).toHaveAccessibleName(/now off$/);
  const saved = page.waitForResponse(/preferences\.update/);
  await page.getByRole("button", { name: "Reset all" }).click();
  await expect(palette).toHaveAccessibleName(/now Ctrl K$/);
  await saved;
  await page.reload();
  await expect(change(page, "Full screen (Viewer)")).toHaveAccessibleName(/now F$/);
});
