import { wellFormed } from "@/lib/text";

const longest = 255;
/** Controls, NUL among them, marks that turn the direction of writing, and halves of characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** What a file was called, without folders and without what can't be seen; null when nothing is left. */
export function uploadName(written: string): string | null {
  const last = wellFormed(written).split(/[/\\]/).at(-1) ?? "";
  const clean = last.normalize("NFC").replaceAll(invisible, "").replaceAll(/\s+/g, " ").trim();
  let cut = "";
  for (const character of clean) {
    if (cut.length + character.length > longest) break;
    cut += character;
  }
  return /^\.*$/.test(cut) ? null : cut;
}
