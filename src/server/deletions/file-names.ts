const longest = 80;
/** Windows takes neither these characters nor such names; `..` and a leading dot are nobody's name either. */
const unusable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}<>:"/\\|?*]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What a person wrote, as the name of a file or folder on any system; `fallback` where nothing is left of it. */
export function fileName(written: string, fallback: string): string {
  const clean = written
    .normalize("NFC")
    .replaceAll(unusable, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+/, "");
  const cut = [...clean]
    .slice(0, longest)
    .join("")
    .replace(/[. ]+$/, "");
  if (cut === "") return fallback;
  return reserved.test(cut) ? `_${cut}` : cut;
}

/** Each of these names once, whatever its letter case: those that come later get a number. */
export function differentNames(names: string[], taken: string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    let candidate = name;
    for (let number = 2; used.has(candidate.toLowerCase()); number += 1) candidate = `${name} (${number})`;
    used.add(candidate.toLowerCase());
    return candidate;
  });
}
