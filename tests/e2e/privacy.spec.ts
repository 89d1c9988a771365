import type { Rest } from "../support/rest";
import { enter, expect, type Studio, test } from "./studio";

/** Everything that leads to a picture, a board or an item of somebody's, by its id. */
function doors({
  image,
  board,
  item,
}: Record<"image" | "board" | "item", string>): [string, string, unknown?][] {
  return [
    ["GET", `/api/v1/images/${image}`],
    ["PATCH", `/api/v1/images/${image}`, { isStarred: true }],
    ["DELETE", `/api/v1/images/${image}`],
    ["POST", `/api/v1/images/${image}/restore`],
    ["GET", `/api/v1/images/${image}/full`],
    ["GET", `/api/v1/images/${image}/thumbnail`],
    ["GET", `/media/images/${image}/full`],
    ["GET", `/media/images/${image}/thumbnail`],
    ["GET", `/api/v1/boards/${board}`],
    ["PATCH", `/api/v1/boards/${board}`, { name: "Mine now" }],
    ["DELETE", `/api/v1/boards/${board}`],
    ["GET", `/api/v1/images?boardId=${board}`],
    ["POST", "/api/v1/queue", { prompt: "a fox", boardId: board }],
    ["POST", "/api/v1/queue", { prompt: "a fox", sourceImageId: image, denoisingStrength: 0.5 }],
    ["GET", `/api/v1/queue/${item}`],
    ["POST", `/api/v1/queue/${item}/cancel`],
    ["POST", `/api/v1/queue/${item}/retry`],
  ];
}

async function makePicture(rest: Rest, secret: string) {
  const board = await rest.createBoard(secret);
  const [item] = await rest.enqueue({
    prompt: secret,
    boardId: board.id,
    width: 256,
    height: 256,
  });
  await rest.idle();
  const done = (await rest.queue()).find(({ id }) => id === item?.id);
  return { board: board.id, item: done?.id ?? "", image: done?.imageIds[0] ?? "" };
}

async function answer(rest: Rest, [method, path, body]: [string, string, unknown?]) {
  const response = await rest.request(method, path, body);
  return { status: response.status, body: await response.text() };
}

const nothing = "01890000-0000-7000-8000-000000000000";

for (const [whose, pick] of [
  [
    "a person's things are nothing to an administrator",
    (studio: Studio) => [studio.asPerson, studio.asAdmin],
  ],
  [
    "an administrator's things are nothing to a person",
    (studio: Studio) => [studio.asAdmin, studio.asPerson],
  ],
] as const) {
  test(whose, async ({ studio }) => {
    const [owner, stranger] = pick(studio);
    if (!owner || !stranger) throw new Error("Two people are needed.");
    const secret = `garden of ${whose}`;
    const ids = await makePicture(owner, secret);
    const made = doors(ids);
    const absent = doors({ image: nothing, board: nothing, item: nothing });
    for (const [index, door] of made.entries()) {
      const got = await answer(stranger, door);
      expect(got.status, door.join(" ")).toBe(404);
      // The same bytes as for what doesn't exist, but for the request's own id.
      const other = absent[index];
      expect(got, door.join(" ")).toEqual(other && (await answer(stranger, other)));
      const signedOut = await answer(stranger.as(), door);
      expect(signedOut.status, door.join(" ")).toBe(401);
    }
    for (const list of ["/images", "/boards", "/queue"]) {
      expect(JSON.stringify(await stranger.json("GET", list)), list).not.toContain(secret);
    }
    // All is as it was.
    expect((await owner.request("GET", `/api/v1/images/${ids.image}/full`)).status).toBe(200);
    expect(await owner.json("GET", `/boards/${ids.board}`)).toMatchObject({
      name: secret,
      imageCount: 1,
    });
  });
}

test("somebody's picture and board don't open by their addresses", async ({ studio, page, watch }) => {
  const ids = await makePicture(studio.asAdmin, "behind the hedge");
  watch.expectProblem(/404/);
  await enter(page.context(), studio, studio.person);
  for (const address of [`/gallery?image=${ids.image}`, `/gallery?board=${ids.board}`]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    await expect(page.getByText("behind the hedge")).toHaveCount(0);
    await expect(page.locator(`img[src*="${ids.image}"]`)).toHaveCount(0);
  }
});
