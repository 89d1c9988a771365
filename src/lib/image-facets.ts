import type { ImageMetadata } from "./generation";

/**
 * What pictures are filtered by is indexed beside the words of their prompts, as words that nobody writes: a letter
 * for the kind and, where a text may hold anything, the hexadecimal digits of its UTF-8.
 */
const hex = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
/** An id without what parts words. */
const bare = (id: string) => id.replaceAll(/[^0-9A-Za-z]/g, "").toLowerCase();

export const facet = {
  model: (model: string) => `m${hex(model)}`,
  lora: (name: string) => `l${hex(name)}`,
  seed: (seed: number) => `s${seed}`,
  tag: (tag: string) => `t${hex(tagKey(tag))}`,
  origin: (origin: "generated" | "uploaded") => `o${origin}`,
  /** Written by the database itself, which knows them best: see the triggers of `images`. */
  owner: (userId: string) => `u${bare(userId)}`,
  board: (boardId: string) => `b${bare(boardId)}`,
  noBoard: "bnone",
  starredBy: (userId: string) => `x${bare(userId)}`,
};

/** The same for every letter case and Unicode form. */
export const tagKey = (tag: string): string => tag.normalize("NFKC").toLowerCase();

interface Faceted {
  metadata: ImageMetadata;
  origin: "generated" | "uploaded";
  tags: readonly string[];
}

/** The column `images.facets`, rewritten whenever one of these changes. */
export const facetsOf = ({ metadata, origin, tags }: Faceted): string =>
  [
    ...(metadata.model === undefined ? [] : [facet.model(metadata.model)]),
    ...(metadata.loras ?? []).map(({ name }) => facet.lora(name)),
    ...(metadata.seed === undefined ? [] : [facet.seed(metadata.seed)]),
    facet.origin(origin),
    ...tags.map(facet.tag),
  ].join(" ");
