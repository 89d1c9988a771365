import { expect, it } from "vitest";
import { differingWords } from "@/features/gallery/viewer/compare/differing-words";

const marked = (words: { text: string; isOwn: boolean }[]) =>
  words.map(({ text, isOwn }) => (isOwn ? `[${text.trim()}]` : text.trim())).join(" ");

it.each([
  ["a red fox", "a red fox", "a red fox", "a red fox"],
  ["a red fox in snow", "a blue fox in deep snow", "a [red] fox in snow", "a [blue] fox in [deep] snow"],
  ["", "a fox", "", "[a fox]"],
  ["one two", "three four", "[one two]", "[three four]"],
])("marks in “%s” and “%s” what the other hasn't", (first, second, a, b) => {
  expect(differingWords(first, second).map(marked)).toEqual([a, b]);
});

it("loses no character of either", () => {
  const texts = ["a  red,\nfox (1.2)", " a fox\tsleeps"] as const;
  const parted = differingWords(...texts);
  expect(parted.map((words) => words.map(({ text }) => text).join(""))).toEqual(texts);
});

it("leaves texts alone that would take too long", () => {
  const long = "word ".repeat(700);
  expect(differingWords(long, `${long}more`)[0]).toEqual([{ text: long, isOwn: false }]);
});
