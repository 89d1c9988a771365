/** One JSON object for a script, or lines for a person. */
export function print(isJson: boolean | undefined, value: unknown, lines: string | string[]): void {
  const shown = isJson ? JSON.stringify(value, null, 2) : [lines].flat().join("\n");
  process.stdout.write(`${shown}\n`);
}

/** Columns, as wide as their widest cell; the first row is the head. */
export function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => visible(cell).padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** Names are other people's text: nothing in them may move the cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const visible = (cell: string) => cell.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
