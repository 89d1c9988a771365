import { describe, expect, test } from "vitest";
import { briefOf } from "@/server/engines/embedded/scene/brief";
import { compose } from "@/server/engines/embedded/scene/compose";
import { artwork } from "./drawings";

async function composed(prompt: string, seed = 1, aspect = 1) {
  const { proportion } = await artwork();
  return compose(briefOf(prompt), seed, 1, aspect, proportion);
}

async function placedOf(prompt: string, seed = 1) {
  const { placed } = await composed(prompt, seed);
  return (icon: string) => {
    const found = placed.filter((one) => one.icon === icon);
    expect(found).not.toEqual([]);
    return found[0] ?? expect.fail();
  };
}

const seeds = [1, 2, 3, 4, 5];

describe.each(seeds)("seed %i", (seed) => {
  test("a mouse is smaller than an elephant, a cat smaller than a house", async () => {
    const savanna = await placedOf("an elephant and a mouse", seed);
    expect(savanna("mouse").height).toBeLessThan(savanna("elephant").height * 0.5);
    const meadow = await placedOf("a house and a cat", seed);
    expect(meadow("cat").height).toBeLessThan(meadow("house").height * 0.6);
  });

  test("what stands, stands on the ground", async () => {
    for (const prompt of ["a fox in a forest", "three cows and a barn", "a bear by a lake"]) {
      const { placed, horizon, shore } = await composed(prompt, seed);
      const edge = prompt.includes("lake") ? shore : horizon;
      for (const { foot } of placed) expect(foot).toBeGreaterThan(edge);
      for (const { foot } of placed) expect(foot).toBeLessThanOrEqual(0.96);
    }
  });

  test("boats are on the water, birds and balloons in the sky", async () => {
    const lake = await composed("a canoe on a lake", seed);
    const boat = lake.placed[0] ?? expect.fail();
    expect(boat.foot).toBeGreaterThan(lake.horizon);
    expect(boat.foot).toBeLessThan(lake.shore);
    const sky = await composed("an eagle and a balloon in the mountains", seed);
    for (const { foot } of sky.placed) expect(foot).toBeLessThan(sky.horizon + 0.05);
  });

  test("far things are painted before near ones", async () => {
    const { placed } = await composed("a castle, a horse and a rabbit", seed);
    const depths = placed.map(({ depth }) => depth);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
  });

  test("nothing leaves the picture", async () => {
    for (const aspect of [0.5, 1, 2]) {
      const { placed } = await composed("five sheep and a dog", seed, aspect);
      expect(placed).toHaveLength(6);
      for (const { x } of placed) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(aspect);
      }
    }
  });
});

test("a rider sits on its horse, a cat on a sofa", async () => {
  const moon = await placedOf("an astronaut riding a horse");
  const [rider, horse] = [moon("figure-astronaut"), moon("horse")];
  expect(rider.stand).toBe("ride");
  expect(rider.foot).toBeLessThan(horse.foot);
  expect(Math.abs(rider.x - horse.x)).toBeLessThan(horse.width / 2);
  const king = await placedOf("a lion wearing a crown");
  expect(king("crown").foot).toBeLessThan(king("figure-lion").foot - king("figure-lion").height * 0.8);
  const room = await placedOf("two cats on a sofa");
  expect(room("cat").stand).toBe("perch");
});

test.each([
  ["a saturn and a fox", "ringed-planet", "sky"],
  ["a lantern in the city", "red-paper-lantern", "hang"],
  ["a dolphin in the sea and a boat", "dolphin", "leap"],
  ["a flamingo in a lake", "flamingo", "wade"],
  ["a bear swimming in a lake", "figure-bear", "float"],
  ["a canoe on the moon", "canoe", "ground"],
  ["a shark in the desert", "shark", "leap"],
  ["a pig flying over a house", "pig", "fly"],
  ["a cat under the sea", "cat", "swim"],
  ["an elephant under the sea", "elephant", "ground"],
  ["a cat in space", "cat", "fly"],
])("%s: %s %s", async (prompt, icon, stand) => {
  expect((await placedOf(prompt))(icon).stand).toBe(stand);
});
