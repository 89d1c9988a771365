const rules = new Intl.PluralRules("en", { type: "ordinal" });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

/** `before`: how many come first. "next in line", "3rd in line". */
export function placeInLine(before: number): string {
  if (before === 0) return "next in line";
  const place = before + 1;
  return `${place}${endings[rules.select(place)] ?? "th"} in line`;
}
