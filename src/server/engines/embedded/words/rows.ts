/** Splits a table of words: a row a line, cells parted by " | ". */
export function rows(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.split(" | ").map((cell) => cell.trim()));
}

/** Reads a table of two columns, value and comma-separated words, into word → value. */
export function parseWords(table: string): Map<string, string> {
  return new Map(
    rows(table).flatMap(([value = "", words = ""]) =>
      words.split(", ").map((word): [string, string] => [word, value]),
    ),
  );
}
