import { createHmac, timingSafeEqual } from "node:crypto";

interface Link {
  id: string;
  passwordHash: string | null;
}
export type LinkKeys = ReturnType<typeof createLinkKeys>;

/** Proofs that somebody came in by a link, with its password if it has one; they end with the link. */
export function createLinkKeys(secret: string) {
  const of = ({ id, passwordHash }: Link): string =>
    createHmac("sha256", secret).update(`board-link ${id} ${passwordHash}`).digest("base64url");
  return {
    of,
    fits(link: Link, key: string): boolean {
      const [own, given] = [Buffer.from(of(link)), Buffer.from(key)];
      return own.length === given.length && timingSafeEqual(own, given);
    },
  };
}
