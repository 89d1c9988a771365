import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultPreferences } from "@/lib/default-preferences";
import { type AppPerson, startApp, type TestApp } from "../support/app";
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

describe("shortcuts", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const update = ({ rest }: AppPerson, shortcuts: unknown) =>
    rest.request("POST", "/api/trpc/preferences.update", { shortcuts });
  const kept = async (response: Response) => {
    const { result } = (await response.json()) as { result: { data: { shortcuts: unknown } } };
    return result.data.shortcuts;
  };

  test("are kept for each person, in one spelling, without those that there aren't", async () => {
    const [ada, bo] = [await app.person("Ada"), await app.person("Bo")];
    const sent = {
      "gallery.star": "Ctrl+shift+s",
      "gallery.move": null,
      "gallery.gone": "X",
      ["__proto__"]: "X",
    };
    const expected = { "gallery.star": "mod+shift+S", "gallery.move": null };
    expect(await kept(await update(ada, sent))).toEqual(expected);
    const get = ({ rest }: AppPerson) => rest.request("GET", "/api/trpc/preferences.get?input=%7B%7D");
    expect(await kept(await get(ada))).toEqual(expected);
    expect(await kept(await get(bo))).toEqual({});
  });

  test.each(["", "mod", "hello", "K+mod", "\u0000", `mod+${"x".repeat(1000)}`, 7, ["K"]])(
    "with the keys %j are refused, and nothing is stored",
    async (keys) => {
      const cy = await app.person(`Cy${crypto.randomUUID()}`);
      const response = await update(cy, { "gallery.star": keys, "gallery.move": "X" });
      expect([400, 422]).toContain(response.status);
      expect(await response.text()).toContain("gallery.star");
      expect(await kept(await update(cy, {}))).toEqual({});
    },
  );

  test("that another version stored are read without what this one doesn't know", async () => {
    const ada = await addViewer(s.db);
    const stored: Record<string, string | null> = {
      ...{ "gallery.star": "S", "gallery.gone": "X", "gallery.move": "no keys" },
    };
    await s.preferences.update(ada, { shortcuts: stored });
    expect((await s.preferences.get(ada)).shortcuts).toEqual({ "gallery.star": "S" });
  });
});
