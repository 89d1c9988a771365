import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { comfyTexts, dropFiles, infoTexts, invokeTexts, type MadeFile, pngFile } from "./files";
import { enter, expect, type Studio, test } from "./studio";

const refusal = /409|415|413.*uploads|Failed to load resource.*uploads/;

async function openGallery(page: Page, studio: Studio, query = "") {
  await enter(page.context(), studio, studio.person);
  await page.goto(`/gallery${query}`);
  await expect(page.getByRole("button", { name: "Upload pictures" }).first()).toBeVisible();
}

async function choose(page: Page, files: MadeFile[]) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Upload pictures" }).first().click();
  await (await chooser).setFiles(files);
}

const tray = (page: Page) => page.getByRole("region", { name: "Uploads" });
const viewer = (page: Page) => page.getByRole("dialog", { name: "Viewer" });

test("files of InvokeAI, AUTOMATIC1111 and ComfyUI are uploaded and recalled", async ({ page, studio }) => {
  const board = await studio.asPerson.createBoard("Brought along");
  await openGallery(page, studio, `?board=${board.id}`);
  await dropFiles(page, "main", [await pngFile("invoke.png", invokeTexts)]);
  await choose(page, [await pngFile("webui.png", infoTexts), await pngFile("comfy.png", comfyTexts)]);
  await expect(page.getByText(/uploaded\.$/).first()).toBeVisible();

  const told = [
    {
      prompt: "a heron in the reeds",
      facts: ["Juggernaut XL", "4242", "feathers", "invoke.png"],
      steps: "30",
    },
    { prompt: /a lighthouse in a storm/, facts: ["sd_xl_base_1.0", "1234567890", "waves"], steps: "25" },
    { prompt: "a mill by a river", facts: ["dreamshaper", "987654321", "fog"], steps: "20" },
  ];
  for (const { prompt, facts } of told) {
    await page.getByRole("link", { name: prompt }).click();
    for (const fact of facts) await expect(viewer(page).getByText(fact).first()).toBeVisible();
    await page.keyboard.press("Escape");
  }

  await page.getByRole("link", { name: "a mill by a river" }).click();
  await expect(viewer(page).getByRole("heading", { name: "Workflow (ComfyUI)" })).toBeVisible();
  await viewer(page).getByRole("button", { name: "Show", exact: true }).click();
  await expect(viewer(page).getByText("last_node_id").first()).toBeVisible();
  const download = page.waitForEvent("download");
  await viewer(page).getByRole("button", { name: "Download", exact: true }).last().click();
  expect((await download).suggestedFilename()).toMatch(/workflow\.json$/);

  await viewer(page).getByRole("button", { name: "Use all" }).click();
  await expect(page).toHaveURL(/generate/);
  await expect(page.getByRole("textbox", { name: "Prompt", exact: true })).toHaveValue("a mill by a river");
  await expect(page.getByRole("textbox", { name: "Seed" })).toHaveValue("987654321");
  await expect(page.getByText("“dreamshaper” isn't offered")).toBeVisible();
});

test("what one has already is offered, not silently doubled", async ({ page, studio, watch }) => {
  watch.expectProblem(refusal);
  await openGallery(page, studio);
  const files = [await pngFile("one.png"), await pngFile("two.png")];
  await choose(page, files);
  await expect(page.getByText("2 pictures were uploaded.")).toBeVisible();
  await expect(tray(page)).toHaveCount(0);
  const before = (await studio.asPerson.images()).length;

  await choose(page, files);
  await expect(tray(page).getByText("You already have this picture")).toHaveCount(2);
  await expect(tray(page).getByText("You already have 2 of these pictures.")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("[aria-label=Uploads]").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await tray(page).getByRole("button", { name: "Show it" }).first().click();
  await expect(viewer(page).getByText("one.png").or(viewer(page).getByText("two.png")).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await tray(page).getByRole("button", { name: "Take two.png off the list" }).click();
  await tray(page).getByRole("button", { name: "Upload anyway" }).first().click();
  await expect(page.getByText("The picture was uploaded.")).toBeVisible();
  expect((await studio.asPerson.images()).length).toBe(before + 1);
});

test("a file that is no picture says so in the server's words", async ({ page, studio, watch }) => {
  watch.expectProblem(refusal);
  await openGallery(page, studio);
  const notes = {
    name: "notes.png",
    mimeType: "image/png",
    buffer: Buffer.from("Not a picture, only notes."),
  };
  await choose(page, [notes]);
  await expect(tray(page).getByText("This isn't a picture that Atelier can keep.")).toBeVisible();
  await tray(page).getByRole("button", { name: "Clear" }).click();
  await expect(tray(page)).toHaveCount(0);
});

test("an upload survives a lost connection and goes on where it was", async ({ page, studio, watch }) => {
  watch.expectProblem(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  await openGallery(page, studio);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const slow = { offline: false, latency: 5, downloadThroughput: -1, uploadThroughput: 4_000_000 };
  await devtools.send("Network.emulateNetworkConditions", slow);
  // Longer than one request is: what is under way when the browser goes offline still ends.
  await choose(page, [await pngFile("large.png", {}, { width: 3000, height: 2600 })]);
  await expect(tray(page).getByText(/^[1-9]\d? % of/)).toBeVisible();

  await devtools.send("Network.emulateNetworkConditions", { ...slow, offline: true });
  await expect(tray(page).getByText("Waiting for the connection")).toBeVisible({ timeout: 20_000 });
  const resumed = page.waitForRequest(
    (request) => request.method() === "HEAD" && request.url().includes("/api/uploads/"),
  );
  await devtools.send("Network.emulateNetworkConditions", slow);
  const offset = Number((await (await resumed).response())?.headers()["upload-offset"]);
  expect(offset).toBeGreaterThan(0);
  await expect(page.getByText("The picture was uploaded.")).toBeVisible({ timeout: 30_000 });
  const [newest] = await studio.asPerson.images();
  expect(newest).toMatchObject({ fileName: "large.png", width: 3000, origin: "uploaded" });
});

test("many are paused, gone on with and cancelled; leaving meanwhile asks", async ({ page, studio }) => {
  await openGallery(page, studio);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const slow = { offline: false, latency: 5, downloadThroughput: -1, uploadThroughput: 300_000 };
  await devtools.send("Network.emulateNetworkConditions", slow);
  const files = await Promise.all(Array.from({ length: 8 }, (_, n) => pngFile(`picture ${n}.png`)));
  await choose(page, files);
  await expect(tray(page).getByText(/Uploading \d of 8/)).toBeVisible();
  await page.keyboard.press("Escape");
  await tray(page).getByRole("button", { name: "Pause all" }).click();
  await expect(tray(page).getByText(/Paused, \d to go/)).toBeVisible();

  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => setTimeout(() => location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();

  await tray(page).getByRole("button", { name: "Go on with all" }).click();
  await expect(tray(page).getByText(/Uploading \d of 8/)).toBeVisible();
  await tray(page).getByRole("button", { name: "Cancel all" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel all" }).click();
  await expect(tray(page).getByRole("button", { name: "Pause all" })).toHaveCount(0);
});

test("a picture is pasted, and a file dropped on the source field becomes the source picture", async ({
  page,
  studio,
}) => {
  await enter(page.context(), studio, studio.person);
  await page.goto("/queue");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { name, buffer } = await pngFile("pasted.png");
  await page.evaluate(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ""), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], fileName ?? "", { type: "image/png" }));
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [name, buffer.toString("base64")],
  );
  await expect(page.getByText("The picture was uploaded.")).toBeVisible();

  await page.goto("/generate");
  const field = "text=Drop a picture or a file here";
  await page.locator(field).waitFor();
  await dropFiles(page, field, [await pngFile("source.png")]);
  await expect(page.getByRole("img", { name: "The source picture" })).toBeVisible();
  expect((await studio.asPerson.images()).map(({ fileName }) => fileName)).toContain("source.png");
});

test("on a phone the tray is a sheet without sideways scroll", async ({ page, studio, watch }) => {
  watch.expectProblem(refusal);
  await page.setViewportSize({ width: 390, height: 844 });
  await openGallery(page, studio);
  const notes = { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("These are notes.") };
  await choose(page, [notes]);
  await expect(tray(page).getByText("This isn't a picture that Atelier can keep.")).toBeVisible();
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(390);
  const box = await tray(page).boundingBox();
  expect(box?.width).toBe(390);
});
