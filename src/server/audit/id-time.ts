/** Smaller than every id made at this time or later: UUIDv7 (RFC 9562, 5.7) begins with 48 bits of epoch ms. */
export function idsFrom(ms: number): string {
  const hex = Math.min(Math.max(Math.floor(ms), 0), 2 ** 48 - 1)
    .toString(16)
    .padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-`;
}
