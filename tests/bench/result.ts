export interface Result {
  what: string;
  goal: string;
  measured: string;
  /** Undefined where there is no goal, only a figure. */
  isMet?: boolean;
}

export type Bench = () => Promise<Result[]>;

export const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;

/** The value that `share` (0..1) of the values don't exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A table in plain text. */
export function table(results: Result[]): string {
  const verdict = ({ isMet }: Result) => (isMet === undefined ? "" : isMet ? "met" : "MISSED");
  const rows = [
    ["what", "goal", "measured", ""],
    ...results.map((result) => [result.what, result.goal, result.measured, verdict(result)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
