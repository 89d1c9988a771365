const radius = 12;
const circumference = 2 * Math.PI * radius;

/** Data URL of a ring that is `percent` full. */
export function progressIcon(percent: number): string {
  const filled = ((circumference * percent) / 100).toFixed(1);
  const ring = `fill="none" stroke-width="6" cx="16" cy="16" r="${radius}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle ${ring} stroke="#7a808a" stroke-opacity=".45"/><circle ${ring} stroke="#1fae89" stroke-linecap="round" stroke-dasharray="${filled} ${circumference}" transform="rotate(-90 16 16)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
