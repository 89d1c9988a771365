import { randomOf } from "../scene/random";

const activations = 5;

/** A compositional pattern-producing network: every unit has its own activation (Stanley 2007). */
export interface Network {
  /** Units of each layer; the first is the inputs, the last the outputs. */
  sizes: number[];
  weights: Float64Array[];
  biases: Float64Array[];
  kinds: Uint8Array[];
  /** How much of the plane is seen: larger is busier. */
  zoom: number;
  turn: number;
}

export const inputs = 4;
export const outputs = 3;

/** The network a label stands for. Its weights are drawn, never trained. */
export function networkOf(label: string): Network {
  const dice = randomOf(label);
  const gauss = () => Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
  const hidden = Array.from({ length: 4 + dice.below(4) }, () => 20 + dice.below(8));
  const sizes = [inputs, ...hidden, outputs];
  const layers = sizes
    .slice(1)
    .map((size, index) => ({ size, from: sizes[index] ?? inputs, isFirst: index === 0 }));
  return {
    sizes,
    weights: layers.map(({ size, from, isFirst }) => {
      const spread = isFirst ? 1.1 : 1.55 / Math.sqrt(from);
      return Float64Array.from({ length: size * from }, () => gauss() * spread);
    }),
    biases: layers.map(({ size }) => Float64Array.from({ length: size }, () => gauss() * 0.35)),
    kinds: layers.map(({ size }) =>
      Uint8Array.from({ length: size }, () => (dice.next() < 0.42 ? 0 : dice.below(activations))),
    ),
    zoom: dice.between(1.1, 2.3),
    turn: dice.next() * Math.PI * 2,
  };
}

/** Ratios instead of exponentials: twice as fast, and the same on every machine. */
function activate(kind: number, x: number): number {
  if (kind === 1) return Math.sin(x * 1.7);
  if (kind === 2) {
    const bell = 1 / (1 + x * x);
    return bell * bell * 2 - 1;
  }
  if (kind === 3) {
    const size = x < 0 ? -x : x;
    return size > 1.5 ? 0.5 : size - 1;
  }
  if (kind === 4) return Math.cos(x * 1.3);
  if (x > 3) return 1;
  if (x < -3) return -1;
  const square = x * x;
  return (x * (27 + square)) / (27 + 9 * square);
}

/** A function that evaluates the network at a point of the picture; it reuses its memory, so read before calling again. */
export function evaluator({
  sizes,
  weights,
  biases,
  kinds,
  zoom,
  turn,
}: Network): (x: number, y: number) => Float64Array {
  const buffers = sizes.map((size) => new Float64Array(size));
  const first = buffers[0] ?? new Float64Array(inputs);
  const last = buffers.at(-1) ?? first;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return (x, y) => {
    first[0] = (x * cos - y * sin) * zoom;
    first[1] = (x * sin + y * cos) * zoom;
    first[2] = Math.sqrt(x * x + y * y) * zoom;
    first[3] = 1;
    let from = first;
    for (let layer = 0; layer < weights.length; layer++) {
      const to = buffers[layer + 1] ?? last;
      const weight = weights[layer] ?? first;
      const bias = biases[layer] ?? first;
      const kind = kinds[layer] ?? new Uint8Array(0);
      let at = 0;
      for (let unit = 0; unit < to.length; unit++) {
        let sum = bias[unit] ?? 0;
        for (let input = 0; input < from.length; input++) sum += (from[input] ?? 0) * (weight[at++] ?? 0);
        to[unit] = activate(kind[unit] ?? 0, sum);
      }
      from = to;
    }
    return last;
  };
}
