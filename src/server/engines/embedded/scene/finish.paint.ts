import { floatAt } from "../value-at";
import { clamp, smooth } from "./colour";
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
        bright[(row * columns + column) * 3 + part] = Math.max(0, floatAt(data, from + part) - 0.82);
    }
  const blurred = blur(blur(bright, columns, rows, 5), columns, rows, 5);
  const isIndoors = brief.place.name === "room" || brief.place.name === "table";
  const strength = palette.isNight ? 0.9 : isIndoors ? 0.15 : 0.35 + palette.direction * 0.3;
  const corner = isIndoors ? 0.34 : 0.22;
  const wide = Math.min(1.3, aspect);
  const tall = Math.min(1.3, 1 / aspect + 0.2);
  const line = columns * 3;
  for (let row = 0; row < height; row++) {
    const gridY = Math.min(rows - 1.001, row / scale);
    const top = Math.floor(gridY);
    const fy = gridY - top;
    const awayY = (row / height - 0.5) * tall;
    for (let column = 0; column < width; column++) {
      const gridX = Math.min(columns - 1.001, column / scale);
      const left = Math.floor(gridX);
      const fx = gridX - left;
      const awayX = (column / width - 0.5) * wide;
      const vignette = 1 - corner * smooth(0.42, 0.95, Math.sqrt(awayX * awayX + awayY * awayY));
      const cell = top * line + left * 3;
      const pixel = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const a = floatAt(blurred, cell + part);
        const c = floatAt(blurred, cell + line + part);
        const upper = a + (floatAt(blurred, cell + 3 + part) - a) * fx;
        const lower = c + (floatAt(blurred, cell + line + 3 + part) - c) * fx;
        const value = clamp(floatAt(data, pixel + part) + (upper + (lower - upper) * fy) * strength, 0, 1);
        data[pixel + part] = (value + value * (value * (3 - 2 * value) - 1) * 0.16) * vignette;
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
          sum += floatAt(
            grid,
            (row * columns + Math.min(columns - 1, Math.max(0, column + step))) * 3 + part,
          );
        pass[(row * columns + column) * 3 + part] = sum / span;
      }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let part = 0; part < 3; part++) {
        let sum = 0;
        for (let step = -radius; step <= radius; step++)
          sum += floatAt(pass, (Math.min(rows - 1, Math.max(0, row + step)) * columns + column) * 3 + part);
        out[(row * columns + column) * 3 + part] = sum / span;
      }
  return out;
}
