import { describe, expect, test } from "vitest";
import { changeShortcuts, judgeKeys, readShortcuts, resolveBindings } from "@/lib/shortcut-bindings";
import { fixedShortcutIds, fixedShortcutOf, shortcutIds, shortcutOf } from "@/lib/shortcut-catalogue";
import { boundForms, keysOfEvent, mayWrite, normaliseKeys } from "@/lib/shortcut-keys";

const byDefault = resolveBindings({});

describe("the catalogue", () => {
  test.each(shortcutIds)("gives %s keys that are free and in their one form", (id) => {
    const { keys } = shortcutOf(id);
    expect(normaliseKeys(keys)).toBe(keys);
    expect(byDefault[id]).toBe(keys);
    expect(judgeKeys(id, keys, byDefault)).toEqual({ is: "free" });
  });

  test.each(fixedShortcutIds)("has the keys of %s in their one form", (id) => {
    const { keys } = fixedShortcutOf(id);
    expect(keys.map(normaliseKeys)).toEqual(keys);
  });
});

describe("a combination", () => {
  test.each([
    ["Ctrl+k", "mod+K"],
    ["meta+K", "mod+K"],
    ["shift + mod + k", "mod+shift+K"],
    ["alt+arrowup", "alt+ArrowUp"],
    ["shift+?", "?"],
    ["shift+f5", "shift+F5"],
    ["mod+[plus]", "mod+[plus]"],
    ["space", "Space"],
    ["ß", "ß"],
    ["ж", "Ж"],
  ])("written %s is kept as %s", (text, kept) => {
    expect(normaliseKeys(text)).toBe(kept);
    expect(normaliseKeys(kept)).toBe(kept);
  });

  test.each([
    "",
    "+",
    "mod+",
    "mod",
    "K+mod",
    "mod+ctrl+K",
    "hello",
    "F13",
    "\u0000",
    "\u0301",
    "\ud800",
    " ",
  ])("written %j is none", (text) => expect(normaliseKeys(text)).toBeNull());

  const press = (
    key: string,
    held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", true>> = {},
  ) =>
    keysOfEvent({
      ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
      ...held,
      key,
      isComposing: false,
    });

  test.each([
    [press("s"), "S"],
    [press("S", { shiftKey: true }), "shift+S"],
    [press("k", { metaKey: true }), "mod+K"],
    [press("+", { ctrlKey: true, shiftKey: true }), "mod+[plus]"],
    [press("!", { shiftKey: true }), "!"],
    [press(" ", { ctrlKey: true }), "mod+Space"],
    [press("Shift", { shiftKey: true }), null],
    [press("Dead"), null],
  ])("that was pressed: %s", (got, expected) => expect(got).toBe(expected));

  test("of a sign works with Shift and without", () => {
    expect(boundForms("?")).toEqual(["?", "shift+?"]);
    expect(boundForms("mod+[plus]")).toEqual(["mod+[plus]", "mod+shift+[plus]"]);
    expect(boundForms("M")).toEqual(["M"]);
    expect(boundForms("shift+Delete")).toEqual(["shift+Delete"]);
  });

  test.each([
    ["K", true],
    ["shift+Delete", true],
    ["mod+alt+Q", true],
    ["mod+K", false],
    ["alt+G", false],
    ["F2", false],
  ])("%s writes in a field: %s", (keys, expected) => expect(mayWrite(keys)).toBe(expected));
});

describe("keys that are wanted", () => {
  test("are held within the group, everywhere, and by what can't be changed", () => {
    expect(judgeKeys("gallery.star", "M", byDefault)).toEqual({ is: "held", by: ["gallery.move"] });
    expect(judgeKeys("gallery.star", "F", byDefault)).toEqual({ is: "free" });
    expect(judgeKeys("gallery.star", "mod+K", byDefault)).toEqual({ is: "held", by: ["everywhere.palette"] });
    expect(judgeKeys("everywhere.palette", ".", byDefault)).toEqual({
      is: "held",
      by: ["gallery.star", "viewer.star"],
    });
    expect(judgeKeys("gallery.star", "Home", byDefault)).toEqual({ is: "fixed", by: "gallery.walk" });
    expect(judgeKeys("everywhere.palette", "alt+ArrowUp", byDefault)).toEqual({
      is: "fixed",
      by: "generate.earlier",
    });
  });

  test.each(["mod+W", "mod+T", "mod+N", "mod+1", "mod+[plus]"])("%s is the browser's", (keys) => {
    expect(judgeKeys("gallery.star", keys, byDefault)).toEqual({ is: "the browser's" });
  });

  test.each(["Enter", "Space", "Tab", "Escape"])("%s is the page's", (keys) => {
    expect(judgeKeys("everywhere.palette", keys, byDefault)).toEqual({ is: "the page's" });
  });
});

describe("what a person chose", () => {
  test("comes before a default that wants the same keys, and leaves other groups alone", () => {
    const bindings = resolveBindings({ "gallery.delete": "M", "gallery.star": null });
    expect(bindings).toEqual({
      ...byDefault,
      "gallery.delete": "M",
      "gallery.move": null,
      "gallery.star": null,
    });
  });

  test("can't bind two to the same keys", () => {
    const bindings = resolveBindings({ "everywhere.palette": "X", "viewer.star": "X" });
    expect([bindings["everywhere.palette"], bindings["viewer.star"]]).toEqual(["X", null]);
  });

  test("isn't kept where it is the default again", () => {
    expect(changeShortcuts({ "gallery.star": "S" }, { "gallery.star": ".", "gallery.move": null })).toEqual({
      "gallery.move": null,
    });
  });

  test("is read without what this version doesn't know", () => {
    const stored = {
      "gallery.star": "shift+s",
      "gallery.gone": "X",
      "gallery.move": 7,
      "viewer.star": "hello",
    };
    expect(readShortcuts({ ...stored, "gallery.delete": null })).toEqual({
      "gallery.star": "shift+S",
      "gallery.delete": null,
    });
  });
});
