import type { ImageMetadata } from "@/lib/generation";

export const pictureCount = 3_000_000;
export const personCount = 200;
const boardsPerPerson = 20;
/** Who is measured: with a million pictures, and with a thousand. */
export const big = {
  userId: "person-big",
  pictures: 1_000_000,
  boardId: "person-big-board-0",
  onBoard: 100_000,
};
export const small = {
  userId: "person-small",
  pictures: 1_000,
  boardId: "person-small-board-0",
  onBoard: 1_000,
};
export const words = { common: "portrait", rare: "axolotl" };
const rarePictures = 30;

const others = Array.from({ length: personCount - 2 }, (_, at) => `person-${String(at).padStart(3, "0")}`);
export const people = [big.userId, small.userId, ...others];

const boardId = (userId: string, at: number) => `${userId}-board-${at}`;
/** Everybody has as many; five boards are open to all. */
export const boardsOf = (userId: string) =>
  Array.from({ length: boardsPerPerson }, (_, at) => ({
    id: boardId(userId, at),
    visibility: at === 1 && others.indexOf(userId) % 40 === 0 ? "collaborative" : "private",
  }));

export interface Made {
  userId: string;
  boardId: string | null;
  width: number;
  height: number;
  byteSize: number;
  metadata: ImageMetadata;
  createdAt: number;
}

const spanMs = 3 * 365 * 24 * 3600 * 1000;
const sizes = [
  [1024, 1024],
  [1216, 832],
  [832, 1216],
  [1344, 768],
] as const;
const vocabulary =
  "castle forest river dragon robot city night sunrise mountain ocean garden cat fox owl bridge tower ship moon desert snow glass neon oil watercolour sketch macro cinematic soft dramatic golden misty ancient futuristic cosy wild quiet stormy floral marble copper velvet paper clay lantern harbour meadow valley temple library market train balloon violin lighthouse orchard".split(
    " ",
  );

/** Mulberry32 (Tommy Ettinger, public domain): the same numbers at every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All of them, oldest first, spread over three years up to now; the pictures of each person among the others'. */
export function* madePictures(): Generator<Made> {
  const random = randomOf(5);
  const below = (count: number) => Math.floor(random() * count);
  const startedAt = Date.now() - spanMs;
  const stepMs = spanMs / pictureCount;
  let bigLeft = big.pictures;
  let smallLeft = small.pictures;
  let bigBoardLeft = big.onBoard;
  for (let at = 0; at < pictureCount; at += 1) {
    const left = pictureCount - at;
    const drawn = random() * left;
    const userId =
      drawn < bigLeft
        ? big.userId
        : drawn < bigLeft + smallLeft
          ? small.userId
          : (others[at % others.length] ?? "");
    let board: string | null = random() < 0.5 ? boardId(userId, 1 + below(boardsPerPerson - 1)) : null;
    if (userId === small.userId) board = small.boardId;
    if (userId === big.userId && random() * bigLeft < bigBoardLeft) {
      board = big.boardId;
      bigBoardLeft -= 1;
    }
    if (userId === big.userId) bigLeft -= 1;
    if (userId === small.userId) smallLeft -= 1;
    const prompt = Array.from({ length: 10 }, () => vocabulary[below(vocabulary.length)] ?? "");
    if (random() < 0.5) prompt.push(words.common);
    // Both have about ten of the rare ones.
    const isRare =
      at % (pictureCount / rarePictures) === 0 || (userId === small.userId && smallLeft % 100 === 0);
    if (isRare) prompt.push(words.rare);
    const [width, height] = sizes[below(sizes.length)] ?? sizes[0];
    const metadata = {
      ...{ prompt: prompt.join(" "), model: `sdxl-${below(12)}`, modelName: "SDXL", seed: below(2 ** 31) },
      ...{ steps: 28, cfgScale: 6.5, sampler: "dpmpp_2m", scheduler: "karras", width, height },
    };
    const createdAt = Math.floor(startedAt + at * stepMs);
    yield { userId, boardId: board, width, height, byteSize: 900_000 + below(800_000), metadata, createdAt };
  }
}
