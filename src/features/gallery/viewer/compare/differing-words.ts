export interface Words {
  text: string;
  /** Whether the other text doesn't have them there. */
  isOwn: boolean;
}

/** Words beyond which texts are shown without a comparison: it takes as many steps as one's words times the other's. */
const mostWords = 600;

const split = (text: string) => text.match(/\s*\S+/g) ?? [];

/** Lengths of the longest common part of what follows in both. */
function commonLengths(a: string[], b: string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      const [below, beside, both] = [lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0, lengths[i + 1]?.[j + 1] ?? 0];
      row[j] = a[i]?.trim() === b[j]?.trim() ? both + 1 : Math.max(below, beside);
    }
  return lengths;
}

function pushed(words: Words[], text: string, isOwn: boolean) {
  const last = words.at(-1);
  if (last?.isOwn === isOwn) last.text += text;
  else words.push({ text, isOwn });
}

/** Two texts, each parted into what both have in this order and what it has alone. */
export function differingWords(first: string, second: string): [Words[], Words[]] {
  const [a, b] = [split(first), split(second)];
  if (a.length > mostWords || b.length > mostWords)
    return [[{ text: first, isOwn: false }], [{ text: second, isOwn: false }]];
  const lengths = commonLengths(a, b);
  const parted: [Words[], Words[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && other !== undefined && one.trim() === other.trim()) {
      pushed(parted[0], one, false);
      pushed(parted[1], other, false);
      i += 1;
      j += 1;
    } else if (one !== undefined && (lengths[i + 1]?.[j] ?? -1) >= (lengths[i]?.[j + 1] ?? -1)) {
      pushed(parted[0], one, true);
      i += 1;
    } else {
      if (other !== undefined) pushed(parted[1], other, true);
      j += 1;
    }
  }
  return parted;
}
