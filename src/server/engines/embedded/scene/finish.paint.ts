import { smooth } from "./colour";
import type { Stage } from "./stage";

/** Last touches of the whole: a bloom around what is bright, darker corners, a little contrast. */
export function finish({ canvas, palette, brief }: Stage): void {
  const { width, height, data, aspect } = canvas;
  const scale = Math.max(2, Math.round(height / 128));
  const columns = Math.ceil(width / scale);
  const rows = Math.ceil(height / scale);
  const bright = new Float32Array(columns * rows * 3);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const from = (Math.min(height - 1, row * scale) * width + Math.min(width - 1, column * scale)) * 3;
      for (let part = 0; part < 3; part++)
        bright[(row * columns + column) * 3 + part] = Math.max(0, (data[from + part] ?? 0) - 0.72);
    }
  const blurred = blur(blur(bright, columns, rows, 5), columns, rows, 5);
  const strength = palette.isNight ? 0.9 : 0.4 + palette.direction * 0.3;
  const corner = brief.place.name === "room" || brief.place.name === "table" ? 0.3 : 0.2;
  for (let row = 0; row < height; row++) {
    const gridY = Math.min(rows - 1.001, row / scale);
    const top = Math.floor(gridY);
    const fy = gridY - top;
    for (let column = 0; column < width; column++) {
      const gridX = Math.min(columns - 1.001, column / scale);
      const left = Math.floor(gridX);
      const fx = gridX - left;
      const away = Math.hypot(
        (column / width - 0.5) * Math.min(1.3, aspect),
        (row / height - 0.5) * Math.min(1.3, 1 / aspect + 0.2),
      );
      const vignette = 1 - corner * smooth(0.42, 0.95, away);
      const cell = (top * columns + left) * 3;
      const pixel = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const a = blurred[cell + part] ?? 0;
        const b = blurred[cell + 3 + part] ?? 0;
        const c = blurred[cell + columns * 3 + part] ?? 0;
        const d = blurred[cell + columns * 3 + 3 + part] ?? 0;
        const upper = a + (b - a) * fx;
        const bloom = upper + (c + (d - c) * fx - upper) * fy;
        const value = Math.min(1, Math.max(0, (data[pixel + part] ?? 0) + bloom * strength));
        const curved = value + (value * value * (3 - 2 * value) - value) * 0.16;
        data[pixel + part] = curved * vignette;
      }
    }
  }
}

function blur(grid: Float32Array, columns: number, rows: number, radius: number): Float32Array {
  const pass = new Float32Array(grid.length);
  const out = new Float32Array(grid.length);
  const span = radius * 2 + 1;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let part = 0; part < 3; part++) {
        let sum = 0;
        for (let step = -radius; step <= radius; step++)
          sum += grid[(row * columns + Math.min(columns - 1, Math.max(0, column + step))) * 3 + part] ?? 0;
        pass[(row * columns + column) * 3 + part] = sum / span;
      }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let part = 0; part < 3; part++) {
        let sum = 0;
        for (let step = -radius; step <= radius; step++)
          sum += pass[(Math.min(rows - 1, Math.max(0, row + step)) * columns + column) * 3 + part] ?? 0;
        out[(row * columns + column) * 3 + part] = sum / span;
      }
  return out;
}
