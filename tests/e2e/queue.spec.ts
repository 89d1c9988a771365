import { listModelsOut } from "@/lib/models";
import { enter, expect, type Studio, test } from "./studio";

/** A model that takes seconds, so that an item can be caught while it waits or runs. */
async function slowModel({ asPerson }: Studio): Promise<string> {
  const { items } = listModelsOut.parse(await asPerson.json("GET", "/models"));
  return items.find(({ name }) => name.startsWith("Aurora"))?.id ?? "";
}

test("cancel what waits and what runs, try again, clear", async ({ page, studio }) => {
  const model = await slowModel(studio);
  const words = ["amber tides", "violet hush", "copper dawn"];
  for (const prompt of words) await studio.asPerson.enqueue({ prompt, model, width: 320, height: 320 });
  await enter(page.context(), studio, studio.person);
  await page.goto("/queue");
  const row = (prompt: string) => page.getByRole("article", { name: prompt });

  await row("copper dawn").getByRole("button", { name: "Cancel" }).click();
  await expect(row("copper dawn")).toContainText("Cancelled");
  await row("amber tides").getByRole("button", { name: "Cancel" }).click();
  await expect(row("amber tides")).toContainText("Cancelled");

  await row("copper dawn").getByRole("button", { name: "Try again" }).click();
  await expect(row("copper dawn")).toContainText(/Waiting|Starting|Step/);
  await expect(row("copper dawn")).toContainText("Finished", { timeout: 40_000 });
  await expect(row("violet hush")).toContainText("Finished");

  const items = await studio.asPerson.queue();
  const states = Object.fromEntries(
    items.map(({ prompt, status, imageIds }) => [prompt, [status, imageIds.length]]),
  );
  expect(states).toMatchObject({
    "amber tides": ["canceled", 0],
    "violet hush": ["completed", 1],
    "copper dawn": ["completed", 1],
  });

  await page.getByRole("button", { name: "Clear finished" }).click();
  await expect(page.getByText("Your queue is empty")).toBeVisible();
});

test("progress reaches the page while an item runs", async ({ page, studio }) => {
  await enter(page.context(), studio, studio.person);
  await page.goto("/queue");
  await page.waitForLoadState("networkidle");
  await studio.asPerson.enqueue({
    prompt: "slow ripples",
    model: await slowModel(studio),
    width: 320,
    height: 320,
  });
  const row = page.getByRole("article", { name: "slow ripples" });
  await expect(row.getByRole("progressbar")).toBeVisible();
  await expect(row).toContainText(/Step \d+ of \d+/);
  await expect(row.getByRole("img").first()).toBeVisible();
  await expect(row).toContainText("Finished", { timeout: 30_000 });
});
