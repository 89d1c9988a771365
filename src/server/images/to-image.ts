import type { Image } from "@/lib/images";

/** Without what only the queries need. */
export const toImage = <Row extends Image & { seq: number; deletedAt: number | null }>({
  seq: _seq,
  deletedAt: _deletedAt,
  ...image
}: Row): Omit<Row, "seq" | "deletedAt"> => image;

/** Read with the owner's eyes: the stars are the owner's too. */
export const lookedAt = (image: Image): Image => ({ ...image, isStarred: false });
