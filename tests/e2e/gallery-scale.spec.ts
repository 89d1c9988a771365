import type { Page } from "@playwright/test";
import { addManyPictures } from "../support/many-pictures";
import { enter, expect, test } from "./studio";
import { longestTask } from "./task-times";
import { withoutFiles } from "./without-files";

const collector = {
  email: "collector@example.org",
  displayName: "Collector",
  password: "a hundred thousand pictures",
};
const hourMs = 3_600_000;

/** The most elements there were while the list went from end to end. */
const scrollThrough = (page: Page) =>
  page.evaluate(async () => {
    const scroller = [...document.querySelectorAll("div")].find(
      (element) => element.scrollHeight > 50 * element.clientHeight && element.clientHeight > 0,
    );
    if (!scroller) throw new Error("Nothing to scroll.");
    let elements = 0;
    const steps = 250;
    for (let step = 0; step <= steps; step += 1) {
      scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / steps;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      elements = Math.max(elements, document.querySelectorAll("*").length);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return elements;
  });

test("a hundred thousand pictures are scrolled from end to end", async ({ page, studio }) => {
  await studio.asAdmin.createUser(collector);
  const person = await studio.asAdmin.as().login(collector);
  addManyPictures({
    ...{ dataDir: studio.server.dataDir, userId: person.user.id, count: 100_000 },
    ...{ newest: Date.now() - hourMs, apart: hourMs / 2 },
  });
  await withoutFiles(page);
  await enter(page.context(), studio, person);
  const first = page.getByRole("link", { name: "picture 0 of many", exact: true });
  const load = await longestTask(page, async () => {
    await page.goto("/gallery");
    await expect(first).toBeVisible();
  });
  expect(load).toBeLessThan(100);
  await expect(page.getByText("100,000 pictures", { exact: true })).toBeVisible();

  let elements = 0;
  const scroll = await longestTask(page, async () => {
    elements = await scrollThrough(page);
  });
  expect(elements).toBeLessThan(2000);
  expect(scroll).toBeLessThan(100);
  await expect(page.getByRole("link", { name: "picture 99999 of many" })).toBeVisible();
  await expect(page.getByText("100,000 pictures. That's all of them.")).toBeVisible();

  const scrubber = page.getByRole("slider", { name: "Go to a month" });
  await scrubber.focus();
  await page.keyboard.press("Home");
  const newestMonth = await scrubber.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowDown");
  await expect(scrubber).not.toHaveAttribute("aria-valuetext", newestMonth ?? "");
  const month = (await scrubber.getAttribute("aria-valuetext")) ?? "";
  await expect(page.getByRole("heading", { name: month })).toBeInViewport();

  // A range over what was never loaded.
  await page.keyboard.press("Home");
  await first.click({ modifiers: ["ControlOrMeta"] });
  await scrubber.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const far = page.locator("[data-image] > a").first();
  await far.click({ modifiers: ["Shift"] });
  await expect(page.getByRole("region", { name: "Selection" })).toContainText(/[1-9][\d,]{2,} selected/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Selection" })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+a");
  await expect(page.getByText("All 100,000 pictures that match are selected.")).toBeVisible();
});
