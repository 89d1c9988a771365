import AxeBuilder from "@axe-core/playwright";
import { createdBoardLinkOut } from "@/lib/board-links";
import type { Rest } from "../support/rest";
import { enter, expect, test } from "./studio";

async function furnished(rest: Rest, name: string) {
  const board = await rest.createBoard(name);
  await rest.enqueue({ prompt: "a quiet harbour", boardId: board.id, count: 3, width: 384, height: 256 });
  await rest.idle();
  return board;
}

test("a link shows a board to anyone, until it is revoked", async ({ page, studio, openBrowser, watch }) => {
  watch.expectProblem(/404/);
  const board = await furnished(studio.asAdmin, "Harbours");
  await enter(page.context(), studio, studio.admin);
  await page.goto(`/gallery?board=${board.id}`);
  const place = page.getByRole("navigation", { name: "Boards" }).getByRole("link", { name: "Harbours" });
  await place.hover();
  await page.getByRole("button", { name: "Actions on Harbours" }).click();
  await page.getByRole("menuitem", { name: "Share…" }).click();
  await page.getByRole("button", { name: "Create link" }).click();
  const form = page.getByRole("form", { name: "Create a link" });
  await form.getByLabel("Name").fill("For the family");
  await form.getByRole("button", { name: "Create link" }).click();
  const url = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();

  const visitor = await openBrowser();
  await visitor.goto(url);
  await expect(visitor.getByRole("heading", { name: "Harbours" })).toBeVisible();
  await expect(visitor.getByText("Shared by Ada Lovelace · 3 pictures")).toBeVisible();
  expect(await visitor.content()).not.toContain(studio.admin.email);
  await expect(visitor.locator('meta[property="og:title"]')).toHaveAttribute("content", "Harbours");
  const cover = await visitor.locator('meta[property="og:image"]').getAttribute("content");
  expect((await visitor.request.get(cover ?? "")).headers()["content-type"]).toBe("image/webp");
  expect((await new AxeBuilder({ page: visitor }).analyze()).violations).toEqual([]);

  await visitor.getByRole("img", { name: "Picture 1" }).click();
  await expect(visitor.getByText("1 of 3")).toBeVisible();
  await visitor.keyboard.press("ArrowRight");
  await expect(visitor.getByText("2 of 3")).toBeVisible();
  await expect(visitor.getByRole("button", { name: "Details" })).toHaveCount(0);
  await visitor.keyboard.press("Escape");
  const download = visitor.waitForEvent("download");
  await visitor.getByRole("button", { name: "Download all" }).click();
  expect((await download).suggestedFilename()).toBe("Harbours.zip");

  await page.getByRole("button", { name: "Revoke For the family" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(page.getByText("No links yet.")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: "Harbours" })).toHaveCount(0);
  expect((await visitor.request.get(cover ?? "")).status()).toBe(404);
});

test("a password guards a link on a phone", async ({ studio, openBrowser, watch }) => {
  watch.expectProblem(/422/);
  const board = await furnished(studio.asAdmin, "Coves");
  const made = await studio.asAdmin.json("POST", `/boards/${board.id}/links`, {
    ...{ password: "open sesame", showsMetadata: true, allowsDownload: false },
  });
  const { url } = createdBoardLinkOut.parse(made);
  const visitor = await openBrowser();
  await visitor.setViewportSize({ width: 390, height: 844 });
  await visitor.goto(url);
  expect(await visitor.content()).not.toContain("Coves");
  await visitor.getByLabel("Password", { exact: true }).fill("open barley");
  await visitor.getByRole("button", { name: "Look at the pictures" }).click();
  await expect(visitor.getByText("This isn't the password.")).toBeVisible();
  expect((await new AxeBuilder({ page: visitor }).analyze()).violations).toEqual([]);
  await visitor.getByLabel("Password", { exact: true }).fill("open sesame");
  await visitor.getByRole("button", { name: "Look at the pictures" }).click();
  await expect(visitor.getByRole("heading", { name: "Coves" })).toBeVisible();
  await expect(visitor.getByRole("button", { name: "Download all" })).toHaveCount(0);
  await visitor.getByRole("img", { name: "a quiet harbour" }).first().click();
  await visitor.getByRole("button", { name: "Details" }).click();
  await expect(visitor.getByText("Seed", { exact: true })).toBeVisible();
  const width = await visitor.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
