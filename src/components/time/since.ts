const format = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "just now", "5 minutes ago", "yesterday". Both in epoch milliseconds. */
export function since(at: number, now: number): string {
  const elapsed = Math.max(0, now - at);
  for (const [unit, length] of units) {
    if (elapsed >= length) return format.format(-Math.floor(elapsed / length), unit);
  }
  return "just now";
}
