import { listBoardsOut } from "@/lib/boards";
import { enter, expect, test } from "./studio";

test("a picture is looked at, its recipe used again, deleted and brought back", async ({ page, studio }) => {
  const prompt = "a red balloon over the sea";
  await studio.asPerson.enqueue({ prompt, negativePrompt: "birds", seed: 4711, width: 384, height: 256 });
  await studio.asPerson.idle();
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery");
  const tile = page.getByRole("link", { name: prompt });

  await tile.first().click();
  await expect(page).toHaveURL(/image=/);
  const viewer = page.getByRole("dialog");
  await expect(viewer.getByRole("img", { name: prompt })).toBeVisible();
  for (const fact of ["4711", "birds", "384 × 256"])
    await expect(viewer.getByText(fact).first()).toBeVisible();

  await viewer.getByRole("button", { name: "Use all" }).click();
  await expect(page).toHaveURL(/generate/);
  await expect(page.getByRole("textbox", { name: "Prompt", exact: true })).toHaveValue(prompt);
  await expect(page.getByRole("textbox", { name: "Negative prompt" })).toHaveValue("birds");
  await expect(page.getByRole("textbox", { name: "Width" })).toHaveValue("384");
  await expect(page.getByRole("textbox", { name: "Seed" })).toHaveValue("4711");

  await page.goto("/gallery");
  await tile.first().click();
  await viewer.getByRole("button", { name: "Move to the trash" }).click();
  await expect(page.getByText("Moved to the trash.")).toBeVisible();
  await expect(page.getByRole("img", { name: prompt })).toHaveCount(0);
  expect((await studio.asPerson.images()).map(({ metadata }) => metadata.prompt)).not.toContain(prompt);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.goto("/gallery");
  await expect(tile).toHaveCount(1);
});

test("the arrows walk the viewer, Escape leaves it", async ({ page, studio }) => {
  const words = ["a first lantern", "a second lantern", "a third lantern"];
  for (const prompt of words) await studio.asAdmin.enqueue({ prompt, width: 256, height: 256 });
  await studio.asAdmin.idle();
  await enter(page.context(), studio, studio.admin);
  await page.goto("/gallery");
  await page.getByRole("link", { name: "a third lantern" }).click();
  const shown = (name: string) => page.getByRole("dialog").getByRole("img", { name });
  await expect(shown("a third lantern")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(shown("a second lantern")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(shown("a first lantern")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(shown("a second lantern")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).not.toHaveURL(/image=/);
});

test("a board is made, receives a picture as it is drawn, and is deleted without it", async ({
  page,
  studio,
}) => {
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery");
  await page.getByRole("button", { name: "New board" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Harbours");
  await page.getByRole("button", { name: "Create board" }).click();
  const place = page.getByRole("link", { name: /Harbours/ });
  await place.click();
  await expect(page.getByText("This board is empty")).toBeVisible();

  const { items } = listBoardsOut.parse(await studio.asPerson.json("GET", "/boards"));
  const board = items.find(({ name }) => name === "Harbours");
  await studio.asPerson.enqueue({ prompt: "a harbour at dawn", boardId: board?.id, width: 256, height: 256 });
  await expect(page.getByRole("link", { name: "a harbour at dawn" })).toBeVisible();

  await page.getByRole("button", { name: "Actions on Harbours" }).click();
  await page.getByRole("menuitem", { name: "Delete board" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete board" }).click();
  await expect(page.getByText("“Harbours” was deleted.")).toBeVisible();
  await expect(place).toHaveCount(0);
  await page.goto("/gallery?board=none");
  await expect(page.getByRole("link", { name: "a harbour at dawn" })).toBeVisible();
});
