import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultPreferences } from "@/lib/default-preferences";
import { addViewer, openServices, type TestServices } from "../support/services";

let s: TestServices;
beforeAll(async () => {
  s = await openServices();
});
afterAll(() => s.close());

test("a person who never chose has the defaults, and stores nothing by looking", async () => {
  const ada = await addViewer(s.db);
  expect(await s.preferences.get(ada)).toEqual(defaultPreferences);
});

test("a section that is sent replaces the stored one, the others stay", async () => {
  const ada = await addViewer(s.db);
  const generate = { prompt: `a "quoted" <b>prompt</b>`, seed: null, count: 4 };
  await s.preferences.update(ada, { generate });
  await s.preferences.update(ada, { theme: "light" });
  expect(await s.preferences.get(ada)).toEqual({ ...defaultPreferences, generate, theme: "light" });
  expect((await s.preferences.update(ada, { generate: { count: 1 } })).generate).toEqual({ count: 1 });
});

test("are each person's own", async () => {
  const [ada, bo] = [await addViewer(s.db), await addViewer(s.db)];
  await s.preferences.update(ada, { theme: "light" });
  expect(await s.preferences.get(bo)).toEqual(defaultPreferences);
});

test("that several pages save at once for the first time are all saved", async () => {
  const ada = await addViewer(s.db);
  const gallery = { thumbnailSize: 300, layout: "squares" as const };
  await Promise.all([
    s.preferences.update(ada, { theme: "auto" }),
    s.preferences.update(ada, { gallery }),
    s.preferences.update(ada, { generate: { count: 3 } }),
  ]);
  expect(await s.preferences.get(ada)).toEqual({
    ...defaultPreferences,
    ...{ theme: "auto", gallery, generate: { count: 3 } },
  });
});
