const plain = new Intl.NumberFormat("en-GB");
const short = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** "1,204" */
export const counted = (count: number) => plain.format(count);

/** "1 picture", "1,204 pictures" */
export const pictures = (count: number) => `${plain.format(count)} ${count === 1 ? "picture" : "pictures"}`;

/** "57.3 kB", in powers of 1,000 */
export function bytes(size: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  return `${short.format(size / 1000 ** power)} ${units[power]}`;
}

/** "0.42 s", "8.1 s", "2 min 5 s", "1 h 4 min" */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 59.5) return `${seconds < 10 ? Number(seconds.toPrecision(2)) : Math.round(seconds)} s`;
  const minutes = Math.floor(Math.round(seconds) / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds) % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "1st", "2nd", "11th" */
export function ordinal(n: number): string {
  const rule = new Intl.PluralRules("en-GB", { type: "ordinal" }).select(n);
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
  return `${plain.format(n)}${endings[rule] ?? "th"}`;
}
