import { expect, it } from "vitest";
import { wordsOf } from "@/lib/search-words";

it.each([
  [undefined, []],
  ["  ", []],
  ["red balloon", ["red", "balloon"]],
  ['"red balloon" sea', ["red balloon", "sea"]],
  ["balloon -sea", ["balloon"]],
  ['balloon -"the sea"', ["balloon"]],
  ["ball*", ["ball"]],
  ['"open phrase', ["open phrase"]],
  ["a.b (c", ["a.b", "(c"]],
])("finds what %s marks", (search, words) => {
  expect(wordsOf(search)).toEqual(words);
});
