/** The words of a search that are to be marked where they are found: phrases whole, left-out words not at all. */
export function wordsOf(search: string | undefined): string[] {
  const parts = (search ?? "").match(/-?"[^"]*"?|\S+/g) ?? [];
  return parts
    .filter((part) => !part.startsWith("-"))
    .map((part) => part.replaceAll('"', "").replace(/\*+$/, "").trim())
    .filter((part) => part !== "");
}
