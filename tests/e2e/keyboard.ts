import { expect, type Locator, type Page } from "@playwright/test";

export const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement).catch(() => false);

/** Presses Tab until the element has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, locator: Locator) {
  for (let presses = 0; presses < 80; presses++) {
    if (await isFocused(locator)) return;
    await page.keyboard.press("Tab");
  }
  await expect(locator, "can be reached by Tab").toBeFocused();
}
