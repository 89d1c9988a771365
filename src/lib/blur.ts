import { thumbHashToDataURL } from "thumbhash";

const known = new Map<string, string>();
const KNOWN_MAX = 2000;

/** PNG data URL of a few kB for a base64 ThumbHash; null for one that can't be read. */
export function blurUrl(hash: string): string | null {
  const found = known.get(hash);
  if (found || hash === "") return found ?? null;
  try {
    const url = thumbHashToDataURL(Uint8Array.from(atob(hash), (character) => character.charCodeAt(0)));
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(hash, url);
    return url;
  } catch {
    return null;
  }
}
