/*
 * Numbers at an index, 0 outside: pixel loops read through these, so that a picture's edge needs no care.
 * One function a kind of list, because the engine's compiler makes each fast for the one kind it sees.
 */

export function valueAt(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

export function floatAt(list: Float32Array, index: number): number {
  return list[index] ?? 0;
}

export function byteAt(list: Uint8Array, index: number): number {
  return list[index] ?? 0;
}
