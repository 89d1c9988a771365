import { expect, test } from "vitest";
import { changedTags } from "@/server/tags/changed-tags";

test("words are one word whatever their letter case and form, and stay as they were written first", () => {
  expect(changedTags(["Castle"], { add: ["castle", "CASTLE", "Moat"] })).toEqual(["Castle", "Moat"]);
  expect(changedTags(["Ä"], { add: ["a\u0308"] })).toEqual(["Ä"]);
});

test("what is taken away and added again is written anew", () => {
  expect(changedTags(["castle", "moat"], { remove: ["CASTLE"], add: ["Castle"] })).toEqual([
    "moat",
    "Castle",
  ]);
  expect(changedTags(["castle"], { remove: ["tower"] })).toEqual(["castle"]);
});
