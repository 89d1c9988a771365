/** "about 8 s left", "about 2 min left", or nothing while it can't be guessed. */
export function remainingText(ms: number | null | undefined): string {
  if (ms === null || ms === undefined) return "";
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 100 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`;
}
