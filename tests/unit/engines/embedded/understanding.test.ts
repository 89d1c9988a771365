import { describe, expect, test } from "vitest";
import { briefOf } from "@/server/engines/embedded/scene/brief";

/** Subjects as "count × colour icon", shortened to what matters. */
function subjectsOf(prompt: string, negativePrompt?: string) {
  return briefOf(prompt, negativePrompt).subjects.map(({ count, colour, icon }) =>
    [count > 1 ? count : "", colour, icon].filter((part) => part !== "").join(" "),
  );
}

describe("subjects", () => {
  test.each<[string, string[]]>([
    ["a fox", ["figure-fox"]],
    ["three foxes in a forest", ["3 figure-fox"]],
    ["7 ducks on a pond", ["7 duck"]],
    ["a pair of swans", ["2 swan"]],
    ["wolves", ["3 figure-wolf"]],
    ["a red balloon", ["red balloon"]],
    ["two red balloons and a yellow kite", ["2 red balloon", "yellow kite"]],
    ["a car that is blue", ["blue automobile"]],
    ["a kitten and a puppy", ["cat", "dog"]],
    ["a hot air balloon", ["hot-air-balloon"]],
    ["a black cat", ["black-cat"]],
    ["a raven", ["black-bird"]],
    ["a man walking with his dog", ["man-walking", "dog"]],
    ["portrait of an astronaut cat", ["figure-astronaut-cat"]],
    ["(a lion:1.4), [zebra], <lora:detail:0.8>", ["figure-lion", "zebra"]],
    ["a fox. The fox is red", ["red figure-fox"]],
    ["1girl, 2boys", ["figure-girl", "2 figure-boy"]],
    ["400 bees", ["12 honeybee"]],
    ["a bowl of fruit", ["red-apple", "banana", "grapes"]],
    ["an oak in autumn", ["orange deciduous-tree"]],
    ["a blue tree in spring", ["blue deciduous-tree"]],
    ["a tree in spring", ["pink deciduous-tree"]],
    ["freedom and justice", []],
  ])("%s", (prompt, subjects) => {
    expect(subjectsOf(prompt)).toEqual(subjects);
  });

  test("at most five kinds are drawn, the sixth is told as ignored", () => {
    const brief = briefOf("a cat, a dog, a cow, a pig, a horse, a goat");
    expect(brief.subjects).toHaveLength(5);
    expect(brief.notes.ignored).toBe("goat");
  });

  test("one thing sits on another", () => {
    const { subjects } = briefOf("an astronaut riding a horse");
    expect(subjects[0]?.onto).toBe(1);
    expect(briefOf("a fox on a beach").subjects[0]?.onto).toBe(-1);
    expect(briefOf("a fox riding").notes.ignored).toBe("riding");
  });

  test("a hat is worn, other clothes are told as ignored", () => {
    const { subjects } = briefOf("a cat wearing a red crown");
    expect(subjects.map(({ icon, onto }) => [icon, onto])).toEqual([
      ["cat", -1],
      ["crown", 0],
    ]);
    const dressed = briefOf("a woman wearing a dress and a bear, riding");
    expect(dressed.subjects.map(({ icon }) => icon)).toEqual(["woman-standing", "figure-bear"]);
    expect(dressed.notes.ignored).toBe("dress, riding");
  });

  test("flying and swimming belong to their subject", () => {
    expect(briefOf("a pig flying over a house").subjects.map(({ pose }) => pose)).toEqual(["fly", ""]);
    expect(briefOf("a flying whale").subjects[0]?.pose).toBe("fly");
    expect(briefOf("a bear swimming in a lake").subjects[0]?.pose).toBe("swim");
  });

  test("sizes change the natural one", () => {
    expect(briefOf("a giant mouse").subjects[0]?.size).toBeGreaterThan(1);
    expect(briefOf("a tiny elephant").subjects[0]?.size).toBeLessThan(1);
  });
});

describe("setting", () => {
  test.each<[string, string, string]>([
    ["a fox in a forest at night", "forest", "night"],
    ["a cat", "room", "day"],
    ["a cat in the rain", "meadow", "day"],
    ["a camel at sunset", "desert", "sunset"],
    ["a fish", "underwater", "day"],
    ["a shark in the ocean", "underwater", "day"],
    ["a whale", "sea", "day"],
    ["a pizza", "table", "day"],
    ["pizza in the snow", "garden", "day"],
    ["a rocket", "space", "night"],
    ["an astronaut", "moon", "night"],
    ["a castle in the mountains at dawn", "mountains", "dawn"],
    ["a lake in the mountains", "lake, mountains", "day"],
    ["a city by the sea", "sea, city", "day"],
    ["a gloomy castle", "mountains", "dusk"],
    ["a romantic couple", "meadow", "golden"],
    ["a dreamy unicorn", "meadow", "sunset"],
    ["a robot in a neon street", "city", "night"],
    ["cyberpunk", "city", "night"],
    ["a ghost", "forest", "night"],
    ["fireworks over a city", "city", "night"],
  ])("%s: %s, %s", (prompt, place, hour) => {
    const brief = briefOf(prompt);
    expect([brief.place.name, brief.hour]).toEqual([place, hour]);
  });

  test("weather and seasons", () => {
    expect([...briefOf("a stormy sea with lightning").weather]).toEqual(["storm"]);
    expect([...briefOf("fog and drizzle in the hills").weather]).toEqual(["fog", "rain"]);
    expect(briefOf("autumn leaves in the woods").season).toBe("autumn");
    expect(briefOf("a snowy meadow").place.ground).toBe("snow");
    expect(briefOf("cherry blossoms").season).toBe("spring");
  });

  test("what swims gets water, what stands gets ground", () => {
    expect(briefOf("a swan in the forest").place.water).toBe("lake");
    expect(briefOf("a duck and a fox").place.water).toBe("lake");
    expect(briefOf("a lighthouse by the sea").place.ground).toBe("rock");
    expect(briefOf("a fish and a cat").place.name).toBe("lake");
    expect(briefOf("a swan in the city").place).toMatchObject({ water: "lake", backdrop: "city" });
    expect(briefOf("a whale flying over the city").place.water).toBe("none");
  });

  test("framing", () => {
    expect(briefOf("a portrait of a bear").isPortrait).toBe(true);
    expect(briefOf("a portrait").isPortrait).toBe(false);
    expect(briefOf("a castle in the distance").isFar).toBe(true);
  });

  test("no drawable word still gives a place, the same for the same words", () => {
    const brief = briefOf("zeitgeist und weltschmerz");
    expect(brief.subjects).toEqual([]);
    expect(brief.place).toEqual(briefOf("zeitgeist und weltschmerz").place);
    expect(brief.notes.drew).toContain("mood");
    expect(brief.notes.ignored).toBe("zeitgeist, und, weltschmerz");
  });
});

describe("negative prompt", () => {
  test("takes away subjects, weather and seasons", () => {
    expect(subjectsOf("a fox and a rabbit in the rain", "rabbit")).toEqual(["figure-fox"]);
    const brief = briefOf("a fox in the rain in winter", "rain, snow");
    expect([...brief.weather]).toEqual([]);
    expect(brief.season).toBe("summer");
    expect(brief.notes.avoided).toBe("rain, winter");
  });

  test("what sat on a removed thing stands on the ground", () => {
    const { subjects } = briefOf("a cat on a sofa", "sofa");
    expect(subjects.map(({ icon, onto }) => [icon, onto])).toEqual([["cat", -1]]);
  });
});

describe("notes", () => {
  test.each<[string, Record<string, string>]>([
    ["a fox in the snow, masterpiece", { drew: "fox, snow, forest", ignored: "masterpiece" }],
    ["freedom, a fox", { drew: "fox, forest", mood: "freedom" }],
    ["two kittens", { drew: "kitten (as cat) ×2, room" }],
    ["green hills under a purple sky", { drew: "hills, sky", ignored: "purple" }],
  ])("%s", (prompt, notes) => {
    expect(briefOf(prompt).notes).toMatchObject(notes);
  });

  test("say that no model made it", () => {
    expect(briefOf("a fox").notes.how).toBe("Drawn on this computer, not a neural model.");
  });
});
