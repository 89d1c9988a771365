import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Image } from "@/lib/images";
import { enter, expect, type Studio, test } from "./studio";

const viewer = (page: Page) => page.getByRole("dialog", { name: "Viewer" });
const shown = (page: Page, name: string) => viewer(page).getByRole("img", { name });
const zoom = (page: Page) => viewer(page).getByRole("toolbar", { name: "Zoom" });

/** Pictures of these prompts, the first of them the newest. */
async function make(
  { asPerson }: Pick<Studio, "asPerson">,
  prompts: string[],
  boardId?: string,
): Promise<Image[]> {
  for (const prompt of prompts.toReversed())
    await asPerson.enqueue({ prompt, boardId, width: 256, height: 192, seed: prompt.length });
  await asPerson.idle();
  return (await asPerson.images()).slice(0, prompts.length);
}

test("two pictures are compared over and beside each other, by keyboard alone", async ({ page, studio }) => {
  const board = await studio.asPerson.createBoard("Compared");
  await make(studio, ["a red kite", "a green kite at night", "a blue kite"], board.id);
  await enter(page.context(), studio, studio.person);
  await page.goto(`/gallery?board=${board.id}`);
  await page.getByRole("link", { name: "a red kite" }).click();
  await expect(shown(page, "a red kite")).toBeVisible();

  await page.keyboard.press("c");
  const slider = viewer(page).getByRole("slider");
  await expect(slider).toBeVisible();
  await expect(shown(page, "a green kite at night")).toBeVisible();
  const differences = viewer(page).getByRole("complementary", { name: "Differences" });
  await expect(differences.locator("mark").getByText("at night")).toBeVisible();
  await expect(differences.getByRole("row", { name: /Seed \(differs\)/ })).toBeVisible();

  await slider.focus();
  const before = Number(await slider.getAttribute("aria-valuenow"));
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Number(await slider.getAttribute("aria-valuenow"))).toBeGreaterThan(before);
  await expect(page).toHaveURL(/compare=/);

  await viewer(page).getByRole("button", { name: "Side by side" }).click();
  await expect(slider).toHaveCount(0);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  const scales = () =>
    viewer(page)
      .locator(".react-transform-component")
      .evaluateAll((panes) =>
        panes.map((pane) => new DOMMatrix(getComputedStyle(pane).transform).a.toFixed(2)),
      );
  await expect.poll(async () => Number((await scales())[0])).toBeGreaterThan(1.5);
  const [first, second] = await scales();
  expect(second).toBe(first);

  await page.keyboard.press("ArrowRight");
  await expect(shown(page, "a blue kite")).toBeVisible();
  await viewer(page).getByRole("button", { name: "Compare with: a green kite at night" }).click();
  await expect(shown(page, "a green kite at night")).toBeVisible();
  await page.keyboard.press("x");
  await expect(viewer(page).getByRole("button", { name: "The first picture" })).toBeDisabled();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/compare=/);
  await expect(shown(page, "a green kite at night")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(viewer(page)).toHaveCount(0);
});

test("zoom tells its percentage and follows keys and buttons", async ({ page, studio }) => {
  const [image] = await make(studio, ["a small boat"]);
  await enter(page.context(), studio, studio.person);
  await page.goto(`/gallery?image=${image?.id}`);
  await expect(shown(page, "a small boat")).toBeVisible();
  const percent = async () => Number.parseInt((await zoom(page).textContent()) ?? "", 10);
  const whole = await percent();
  await page.keyboard.press("+");
  await expect.poll(percent).toBeGreaterThan(whole);
  await page.keyboard.press("0");
  await expect.poll(percent).toBe(whole);
  await zoom(page).getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(percent).toBeGreaterThan(whole);
  await page.keyboard.press("-");
  await expect.poll(percent).toBe(whole);
});

test("opened by its address far down a list, it walks both ways", async ({ page, studio }) => {
  const prompts = Array.from({ length: 12 }, (_, n) => `crane number ${n}`);
  const board = await studio.asPerson.createBoard("Cranes");
  const made = await make(studio, prompts, board.id);
  const middle = made.find(({ metadata }) => metadata.prompt === "crane number 6");
  await enter(page.context(), studio, studio.person);
  await page.goto(`/gallery?board=${board.id}&image=${middle?.id}`);
  await expect(shown(page, "crane number 6")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(shown(page, "crane number 7")).toBeVisible();
  for (const n of [6, 5, 4]) {
    await page.keyboard.press("ArrowLeft");
    await expect(shown(page, `crane number ${n}`)).toBeVisible();
  }
});

test("a picture that is deleted elsewhere says so and goes on", async ({ page, studio, watch }) => {
  watch.expectProblem(/404/);
  const board = await studio.asPerson.createBoard("Vanishing");
  const [first] = await make(studio, ["a first egret", "a second egret"], board.id);
  await enter(page.context(), studio, studio.person);
  await page.goto(`/gallery?board=${board.id}`);
  await page.getByRole("link", { name: "a first egret" }).click();
  await expect(shown(page, "a first egret")).toBeVisible();
  await studio.asPerson.request("DELETE", `/api/v1/images/${first?.id}`);
  await expect(page.getByText("That picture isn't there any more.")).toBeVisible();
  await expect(shown(page, "a second egret")).toBeVisible();
});

test("when a share ends, the picture leaves the screen", async ({ page, studio, watch }) => {
  watch.expectProblem(/404/);
  // Lent by the administrator: one who borrows may see everybody's pictures, where the settings say so.
  const lender = studio.asAdmin;
  const board = await lender.createBoard("Lent");
  const [image] = await make({ asPerson: lender }, ["a lent heron"], board.id);
  const grant = { userId: studio.person.user.id, permission: "read" };
  await lender.json("POST", `/boards/${board.id}/share`, grant);
  await enter(page.context(), studio, studio.person);
  const listening = page.waitForResponse(/events\.watch/);
  await page.goto(`/gallery?board=${board.id}&image=${image?.id}`);
  await listening;
  await expect(shown(page, "a lent heron")).toBeVisible();
  await expect(viewer(page).getByText("Ada Lovelace")).toBeVisible();
  await expect(viewer(page).getByRole("button", { name: "Move to the trash" })).toHaveCount(0);
  await lender.json("DELETE", `/boards/${board.id}/share/${studio.person.user.id}`);
  await expect(viewer(page).getByText("That picture isn't there any more.")).toBeVisible();
  await expect(shown(page, "a lent heron")).toHaveCount(0);
});

test("one's own picture is tagged, and keys put its recipe to use", async ({ page, studio }) => {
  const [image] = await make(studio, ["a mossy well"]);
  await enter(page.context(), studio, studio.person);
  await page.goto(`/gallery?image=${image?.id}`);
  await viewer(page)
    .getByRole("combobox", { name: "Add a tag" })
    .or(viewer(page).getByLabel("Add a tag"))
    .first()
    .fill("wells");
  await page.keyboard.press("Enter");
  await expect(viewer(page).getByRole("button", { name: "Remove the tag wells" })).toBeVisible();
  await expect
    .poll(async () => (await studio.asPerson.images()).find(({ id }) => id === image?.id)?.tags)
    .toEqual(["wells"]);
  await viewer(page).getByRole("button", { name: "Remove the tag wells" }).click();
  await expect(viewer(page).getByRole("button", { name: "Remove the tag wells" })).toHaveCount(0);

  await page.keyboard.press("p");
  await expect(page).toHaveURL(/generate/);
  await expect(page.getByRole("textbox", { name: "Prompt", exact: true })).toHaveValue("a mossy well");
});

test("on a phone a swipe walks and a swipe down closes", async ({ browser, studio }) => {
  const board = await studio.asPerson.createBoard("Swiped");
  await make(studio, ["a first swan", "a second swan"], board.id);
  const context = await browser.newContext({
    ...{ baseURL: studio.url, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  await enter(context, studio, studio.person);
  const page = await context.newPage();
  await page.goto(`/gallery?board=${board.id}`);
  await page.getByRole("link", { name: "a first swan" }).click();
  await expect(shown(page, "a first swan")).toBeVisible();
  const devtools = await context.newCDPSession(page);
  const swipe = async (from: [number, number], to: [number, number]) => {
    const point = ([x, y]: [number, number]) => [{ x, y }];
    await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(from) });
    await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: point(to) });
    await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await swipe([300, 400], [80, 410]);
  await expect(shown(page, "a second swan")).toBeVisible();
  await swipe([80, 400], [300, 410]);
  await expect(shown(page, "a first swan")).toBeVisible();
  await swipe([200, 300], [205, 560]);
  await expect(viewer(page)).toHaveCount(0);
  await context.close();
});
