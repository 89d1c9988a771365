import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createBoardIn, listBoardsOut } from "@/lib/boards";
import { newId } from "@/lib/ids";
import { listImagesOut } from "@/lib/images";
import { addManyPictures } from "../support/many-pictures";
import { Rest } from "../support/rest";
import { zipEntries } from "../support/zip-entries";
import { enter, expect, type Studio, test } from "./studio";
import { withoutFiles } from "./without-files";

const hourMs = 3_600_000;

/** A person of this test alone, with pictures that have no files, newest "picture 0 of many". */
async function withPictures(page: Page, studio: Studio, count: number) {
  const person = {
    email: `${newId()}@example.org`,
    displayName: "Somebody",
    password: "a drawer full of pictures",
  };
  await studio.asAdmin.createUser(person);
  const signedIn = await new Rest(studio.url).login(person);
  addManyPictures({
    ...{ dataDir: studio.server.dataDir, userId: signedIn.user.id, count },
    ...{ newest: Date.now() - hourMs, apart: hourMs },
  });
  await withoutFiles(page);
  await enter(page.context(), studio, signedIn);
  return { person: signedIn, rest: studio.asAdmin.as(signedIn.token) };
}

const tile = (page: Page, n: number) => page.getByRole("link", { name: `picture ${n} of many`, exact: true });
const bar = (page: Page) => page.getByRole("region", { name: "Selection" });
const undo = (page: Page) => page.getByRole("button", { name: "Undo" }).last().click();

test("what is searched and filtered stands in the address and on the page", async ({ page, studio }) => {
  await withPictures(page, studio, 40);
  await page.goto("/gallery");
  await expect(tile(page, 0)).toBeVisible();
  const search = page.getByRole("searchbox", { name: "Search prompts" });
  await search.fill('"picture 17" many');
  await expect(page).toHaveURL(/q=/);
  await expect(tile(page, 17)).toBeVisible();
  await expect(tile(page, 0)).toHaveCount(0);
  await expect(page.getByText("1 found")).toBeVisible();
  await tile(page, 17).hover();
  await expect(page.locator("mark").first()).toHaveText("picture 17");

  await search.fill("zebra");
  await expect(page.getByText("Nothing found")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(tile(page, 0)).toBeVisible();
  await expect(search).toHaveValue("");

  await page.getByRole("button", { name: "Filters" }).click();
  const fields = page.getByRole("dialog", { name: "Filters" });
  await fields.getByRole("textbox", { name: "Seed" }).fill("23");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/seed=23/);
  await page.keyboard.press("Escape");
  await expect(tile(page, 23)).toBeVisible();
  await expect(tile(page, 0)).toHaveCount(0);
  await page.reload();
  await expect(tile(page, 23)).toBeVisible();
  await page.getByRole("button", { name: "Remove the filter Seed: 23" }).click();
  await expect(tile(page, 0)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/seed=23/);
  await expect(tile(page, 0)).toHaveCount(0);

  await page.goto("/gallery");
  await page.getByRole("button", { name: "Oldest first" }).click();
  await expect(tile(page, 39)).toBeInViewport();
  await expect(page).toHaveURL(/order=oldest/);
});

test("pictures are selected, changed together, and each change is taken back", async ({ page, studio }) => {
  const { rest } = await withPictures(page, studio, 30);
  const board = await rest.createBoard(createBoardIn.parse({ name: "Kept" }).name);
  const all = async () => listImagesOut.parse(await rest.json("GET", "/images?limit=200")).items;
  await page.goto("/gallery");

  await tile(page, 0).click({ modifiers: ["ControlOrMeta"] });
  await tile(page, 4).click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("5 selected");
  await tile(page, 2).hover();
  await page
    .locator("[data-image]", { has: tile(page, 2) })
    .getByRole("checkbox")
    .click();
  await expect(bar(page)).toContainText("4 selected");

  await bar(page).getByRole("button", { name: "Star", exact: true }).click();
  await expect(page.getByText("4 pictures starred.")).toBeVisible();
  expect((await all()).filter(({ isStarred }) => isStarred)).toHaveLength(4);
  await undo(page);
  await expect.poll(async () => (await all()).filter(({ isStarred }) => isStarred).length).toBe(0);

  await bar(page).getByRole("button", { name: "Tag…" }).click();
  await page.getByRole("dialog").getByLabel("Add", { exact: true }).fill("harbour");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Tags of 4 pictures changed.")).toBeVisible();
  expect((await all()).filter(({ tags }) => tags.includes("harbour"))).toHaveLength(4);
  await undo(page);
  await expect.poll(async () => (await all()).filter(({ tags }) => tags.length > 0).length).toBe(0);

  await page.keyboard.press("m");
  await page.getByRole("dialog").getByRole("option", { name: "Kept" }).click();
  await expect(page.getByText("4 pictures moved to Kept.")).toBeVisible();
  expect((await all()).filter(({ boardId }) => boardId === board.id)).toHaveLength(4);
  await undo(page);
  await expect.poll(async () => (await all()).filter(({ boardId }) => boardId !== null).length).toBe(0);

  await tile(page, 6).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+Space");
  await expect(bar(page)).toContainText("2 selected");
  await page.keyboard.press("Delete");
  await expect(page.getByText("2 pictures moved to the trash.")).toBeVisible();
  await expect(tile(page, 6)).toHaveCount(0);
  expect(await all()).toHaveLength(28);
  await undo(page);
  await expect(tile(page, 6)).toBeVisible();
  expect(await all()).toHaveLength(30);

  await page.keyboard.press("ControlOrMeta+a");
  await expect(page.getByText("All 30 pictures that match are selected.")).toBeVisible();
  await bar(page).getByRole("button", { name: "Copy to board…" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  const { items } = listBoardsOut.parse(await rest.json("GET", "/boards"));
  expect(items.find(({ id }) => id === board.id)?.imageCount).toBe(0);
});

test("a selection is saved as a zip", async ({ page, studio }) => {
  const words = ["a zipped heron", "a zipped egret"];
  for (const prompt of words) await studio.asPerson.enqueue({ prompt, width: 256, height: 256 });
  await studio.asPerson.idle();
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery?q=zipped");
  for (const name of words) await page.getByRole("link", { name }).click({ modifiers: ["ControlOrMeta"] });
  const coming = page.waitForEvent("download");
  await bar(page).getByRole("button", { name: "Download as a zip" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  const entries = zipEntries(await readFile(await download.path()));
  expect(entries.size).toBe(2);
  await expect(page).toHaveURL(/gallery/);
});

test("the trash gives back, and forgets what it is told to", async ({ page, studio }) => {
  const { rest } = await withPictures(page, studio, 6);
  const { items } = listImagesOut.parse(await rest.json("GET", "/images"));
  await rest.json("POST", "/images/trash", { ids: items.slice(0, 5).map(({ id }) => id) });
  await page.goto("/gallery?place=trash");
  const deleted = (n: number) => page.getByRole("checkbox", { name: `picture ${n} of many` });
  await expect(deleted(0)).toBeVisible();
  await expect(page.getByText(/days left/).first()).toBeVisible();

  await deleted(0).click();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("1 picture restored.")).toBeVisible();
  await expect(deleted(0)).toHaveCount(0);

  await deleted(1).click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("dialog")).toContainText("Delete 1 picture for good?");
  await page.getByRole("dialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("1 picture deleted for good.")).toBeVisible();

  await page.getByRole("button", { name: "Empty the trash" }).click();
  await expect(page.getByRole("dialog")).toContainText("3 pictures");
  await page.getByRole("button", { name: "Delete 3 pictures" }).click();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await page.getByRole("button", { name: "Show all pictures" }).click();
  await expect(tile(page, 0)).toBeVisible();
});

test("on a phone the selection has its bar at the lower edge, and nothing is too wide or too small", async ({
  page,
  studio,
}) => {
  await withPictures(page, studio, 12);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/gallery");
  await expect(tile(page, 0)).toBeVisible();
  await tile(page, 0).click({ modifiers: ["ControlOrMeta"] });
  await expect(bar(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const button of await bar(page).getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40);
  }
  for (const colorScheme of ["dark", "light"] as const) {
    await page.evaluate(
      (scheme) => document.documentElement.setAttribute("data-mantine-color-scheme", scheme),
      colorScheme,
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
