import { randomOf } from "../scene/random";

const activations = 5;

interface Layer {
  weights: Float64Array;
  biases: Float64Array;
  kinds: Uint8Array;
}

/** A compositional pattern-producing network: every unit has its own activation (Stanley 2007). */
export interface Network {
  layers: Layer[];
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
  let from = inputs;
  const layers = [...hidden, outputs].map((size, index): Layer => {
    const spread = index === 0 ? 1.1 : 1.5 / Math.sqrt(from);
    const weights = Float64Array.from({ length: size * from }, () => gauss() * spread);
    const biases = Float64Array.from({ length: size }, () => gauss() * 0.35);
    const kinds = Uint8Array.from({ length: size }, () => (dice.next() < 0.42 ? 0 : dice.below(activations)));
    from = size;
    return { weights, biases, kinds };
  });
  return {
    layers,
    zoom: dice.between(1, 2),
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
export function evaluator({ layers, zoom, turn }: Network): (x: number, y: number) => Float64Array {
  const first = new Float64Array(inputs);
  const steps = layers.map((layer) => ({ ...layer, to: new Float64Array(layer.biases.length) }));
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return (x, y) => {
    first[0] = (x * cos - y * sin) * zoom;
    first[1] = (x * sin + y * cos) * zoom;
    first[2] = Math.sqrt(x * x + y * y) * zoom;
    first[3] = 1;
    let from = first;
    for (const { weights, biases, kinds, to } of steps) {
      let at = 0;
      for (let unit = 0; unit < to.length; unit++) {
        let sum = biases[unit] ?? 0;
        for (let input = 0; input < from.length; input++) sum += (from[input] ?? 0) * (weights[at++] ?? 0);
        to[unit] = activate(kinds[unit] ?? 0, sum);
      }
      from = to;
    }
    return from;
  };
}
