import type { Page } from "@playwright/test";
import { listBoardFoldersOut } from "@/lib/board-folders";
import { boardOut } from "@/lib/boards";
import { tabTo } from "./keyboard";
import { enter, expect, test } from "./studio";

const panel = (page: Page) => page.getByRole("navigation", { name: "Boards" });
const place = (page: Page, name: string) => panel(page).getByRole("link", { name });
/** Its lines from top to bottom, as far as they are links of these names. */
async function order(page: Page, names: string[]) {
  const all = await panel(page).getByRole("link").allInnerTexts();
  return all.flatMap((text) => names.find((name) => text.includes(name)) ?? []);
}

async function act(page: Page, board: string, item: string) {
  await place(page, board).hover();
  await page.getByRole("button", { name: `Actions on ${board}` }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

test("boards are filed in folders, by the menu and by dragging", async ({ page, studio }) => {
  for (const name of ["Amber", "Birch", "Cedar"]) await studio.asPerson.createBoard(name);
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery");
  await page.getByRole("button", { name: "Order and view" }).click();
  await page.getByRole("menuitem", { name: "New folder" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Woods");
  await page.getByRole("button", { name: "Create folder" }).click();
  const folder = panel(page).getByRole("button", { name: /^Woods/ });
  await expect(folder).toHaveAttribute("aria-expanded", "true");

  await act(page, "Birch", "Move to a folder…");
  await page.getByRole("option", { name: "Woods" }).click();
  await expect(page.getByText("Moved to Woods.")).toBeVisible();
  await expect(folder).toContainText("1");
  await place(page, "Cedar").dragTo(folder);
  await expect(folder).toContainText("2");

  await folder.click();
  await expect(place(page, "Birch")).toHaveCount(0);
  await page.getByLabel("Search boards").fill("bir");
  await expect(place(page, "Birch")).toBeVisible();
  await page.getByLabel("Search boards").fill("");
  await folder.click();
  await place(page, "Cedar").dragTo(panel(page).getByRole("button", { name: /^Mine/ }));
  await expect(folder).toContainText("1");

  await folder.hover();
  await page.getByRole("button", { name: "Actions on the folder Woods" }).click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Forests");
  await page.getByRole("button", { name: "Save" }).click();
  await panel(page)
    .getByRole("button", { name: /^Forests/ })
    .hover();
  await page.getByRole("button", { name: "Actions on the folder Forests" }).click();
  await page.getByRole("menuitem", { name: "Delete folder" }).click();
  await expect(page.getByText("Its boards are still here.")).toBeVisible();
  await expect(place(page, "Birch")).toBeVisible();
  const { items } = listBoardFoldersOut.parse(await studio.asPerson.json("GET", "/board-folders"));
  expect(items).toEqual([]);
});

test("the order is the person's own, by dragging and by the menu, and pinned boards stand on top", async ({
  page,
  studio,
}) => {
  const names = ["Quartz", "Ruby", "Sapphire"];
  for (const name of names) await studio.asPerson.createBoard(name);
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery");
  await expect(place(page, "Quartz")).toBeVisible();
  expect(await order(page, names)).toEqual(["Sapphire", "Ruby", "Quartz"]);

  await place(page, "Quartz").dragTo(place(page, "Sapphire"), { targetPosition: { x: 40, y: 4 } });
  await expect.poll(() => order(page, names)).toEqual(["Quartz", "Sapphire", "Ruby"]);
  await act(page, "Quartz", "Move down");
  await expect.poll(() => order(page, names)).toEqual(["Sapphire", "Quartz", "Ruby"]);
  await act(page, "Ruby", "Pin to the top");
  await expect.poll(() => order(page, names)).toEqual(["Ruby", "Sapphire", "Quartz"]);
  await page.reload();
  await expect(place(page, "Quartz")).toBeVisible();
  expect(await order(page, names)).toEqual(["Ruby", "Sapphire", "Quartz"]);

  await act(page, "Ruby", "Unpin");
  await page.getByRole("button", { name: "Order and view" }).click();
  await page.getByRole("menuitemradio", { name: "By name" }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => order(page, names)).toEqual(names);
});

test("an archived and a hidden board are out of the way for one person alone", async ({ page, studio }) => {
  const board = await studio.asAdmin.createBoard("Fog");
  const shared = { userId: studio.person.user.id, permission: "read" };
  await studio.asAdmin.json("POST", `/boards/${board.id}/share`, shared);
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery");

  await act(page, "Fog", "Archive for me");
  await expect(page.getByText("“Fog” is in your archive.")).toBeVisible();
  await expect(place(page, "Fog")).toHaveCount(0);
  const archive = panel(page).getByRole("button", { name: /^Archived/ });
  await archive.click();
  await expect(place(page, "Fog")).toBeVisible();
  await act(page, "Fog", "Take out of my archive");
  await expect(place(page, "Fog")).toBeVisible();

  await act(page, "Fog", "Hide");
  await expect(place(page, "Fog")).toHaveCount(0);
  await page.getByRole("button", { name: "Order and view" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Show hidden boards" }).click();
  await page.keyboard.press("Escape");
  await expect(place(page, "Fog")).toBeVisible();
  await act(page, "Fog", "Show again");
  const mine = boardOut.parse(await studio.asAdmin.json("GET", `/boards/${board.id}`));
  expect(mine).toMatchObject({ isArchived: false, place: { isArchived: false, isHidden: false } });
});

test("pictures are found by month", async ({ page, studio }) => {
  await studio.asPerson.enqueue({ prompt: "a calendar on a wall", width: 256, height: 256 });
  await studio.asPerson.idle();
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery");
  await panel(page).getByRole("button", { name: "By date" }).click();
  const name = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(Date.now());
  await place(page, name).click();
  await expect(page).toHaveURL(/from=\d{4}-\d{2}-01&to=\d{4}-\d{2}-\d{2}/);
  await expect(place(page, name)).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("link", { name: "a calendar on a wall" }).first()).toBeVisible();
});

test("the panel works by keyboard", async ({ page, studio }) => {
  await studio.asPerson.createBoard("Velvet");
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery");
  const actions = page.getByRole("button", { name: "Actions on Velvet" });
  await tabTo(page, actions);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Open" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(actions).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Edit…" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Silk");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(place(page, "Silk")).toBeVisible();
});

test("two thousand boards are as light as twenty", async ({ page, studio }) => {
  const [many, few] = [2000, 100];
  for (let n = 0; n < many; n += few)
    await Promise.all(Array.from({ length: few }, (_, at) => studio.asAdmin.createBoard(`Plate ${n + at}`)));
  await enter(page.context(), studio, studio.admin);
  await page.goto("/gallery");
  await expect(panel(page).getByRole("button", { name: /^Mine/ })).toContainText(/2,0\d\d/);
  expect(await panel(page).locator("*").count()).toBeLessThan(1000);
  await page.getByLabel("Search boards").fill("plate 1234");
  await expect(place(page, "Plate 1234")).toBeVisible();
});
