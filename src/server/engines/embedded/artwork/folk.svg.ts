/**
 * Whole bodies for people that the artwork shows only down to the shoulders: a small figure with legs,
 * on a sheet of 128 × 200 with the soles at y = 198.
 */
export interface Folk {
  bust: string;
  /** Clothes of trunk, legs and feet. */
  trunk: string;
  legs: string;
  shoes: string;
  /** The artwork ends at the chin: shoulders and arms are drawn too. */
  isHead?: boolean;
  /** A long robe or dress instead of legs. */
  isRobed?: boolean;
}

export const folk: Record<string, Folk> = {
  "figure-boy": { bust: "boy", trunk: "#3d8fe0", legs: "#3f51b5", shoes: "#37474f", isHead: true },
  "figure-girl": {
    bust: "girl",
    trunk: "#ec5f9a",
    legs: "#ec5f9a",
    shoes: "#7b3f61",
    isHead: true,
    isRobed: true,
  },
  "figure-baby": { bust: "baby", trunk: "#9fd4f2", legs: "#9fd4f2", shoes: "#ffffff", isHead: true },
  "figure-old-man": { bust: "old-man", trunk: "#6d7f8c", legs: "#455a64", shoes: "#2f3a40", isHead: true },
  "figure-old-woman": {
    bust: "old-woman",
    trunk: "#9575cd",
    legs: "#7e57c2",
    shoes: "#4527a0",
    isHead: true,
    isRobed: true,
  },
  "figure-astronaut": { bust: "astronaut", trunk: "#d5dade", legs: "#c3cace", shoes: "#7f8a90" },
  "figure-firefighter": { bust: "firefighter", trunk: "#c62828", legs: "#37474f", shoes: "#212121" },
  "figure-police-officer": { bust: "police-officer", trunk: "#1f4fa0", legs: "#16357a", shoes: "#111827" },
  "figure-farmer": { bust: "farmer", trunk: "#5da7e0", legs: "#3b7fc0", shoes: "#5d4037" },
  "figure-cook": { bust: "cook", trunk: "#eceff1", legs: "#546e7a", shoes: "#263238" },
  "figure-artist": { bust: "artist", trunk: "#455a64", legs: "#37474f", shoes: "#4e342e" },
  "figure-scientist": { bust: "scientist", trunk: "#eceff1", legs: "#78909c", shoes: "#37474f" },
  "figure-pilot": { bust: "pilot", trunk: "#303335", legs: "#26282a", shoes: "#111111" },
  "figure-detective": { bust: "detective", trunk: "#5f6368", legs: "#424548", shoes: "#212121" },
  "figure-guard": { bust: "guard", trunk: "#d32f2f", legs: "#26282b", shoes: "#111111" },
  "figure-ninja": { bust: "ninja", trunk: "#37393b", legs: "#2b2d2f", shoes: "#191a1b" },
  "figure-mage": { bust: "man-mage", trunk: "#6b7f93", legs: "#5a6c7f", shoes: "#3c4856", isRobed: true },
  "figure-witch": { bust: "woman-mage", trunk: "#6b7f93", legs: "#5a6c7f", shoes: "#3c4856", isRobed: true },
  "figure-elf": { bust: "elf", trunk: "#c2410c", legs: "#8d3a16", shoes: "#5b2a12" },
  "figure-vampire": { bust: "vampire", trunk: "#b01116", legs: "#1d1d20", shoes: "#0d0d0f" },
  "figure-zombie": { bust: "zombie", trunk: "#7b6b5a", legs: "#5a5148", shoes: "#3e372f" },
  "figure-princess": {
    bust: "princess",
    trunk: "#d85aa8",
    legs: "#c24497",
    shoes: "#8e2f6e",
    isHead: true,
    isRobed: true,
  },
  "figure-prince": { bust: "prince", trunk: "#3f63c8", legs: "#eceff1", shoes: "#5d4037", isHead: true },
  "figure-king": {
    bust: "person-with-crown",
    trunk: "#b3202c",
    legs: "#7a1020",
    shoes: "#4e342e",
    isHead: true,
    isRobed: true,
  },
  "figure-santa": { bust: "santa-claus", trunk: "#d5281f", legs: "#c2201a", shoes: "#26211f", isHead: true },
  "figure-mrs-claus": {
    bust: "mrs-claus",
    trunk: "#d5281f",
    legs: "#c2201a",
    shoes: "#26211f",
    isRobed: true,
  },
  "figure-clown": { bust: "clown-face", trunk: "#ffca28", legs: "#42a5f5", shoes: "#e53935", isHead: true },
  "figure-robot": { bust: "robot", trunk: "#8fa7b2", legs: "#6f8893", shoes: "#4b6570", isHead: true },
  "figure-alien": { bust: "alien", trunk: "#8f9aa0", legs: "#7f8a90", shoes: "#6b767c", isHead: true },
  "figure-student": { bust: "student", trunk: "#2f3133", legs: "#26282a", shoes: "#111111", isRobed: true },
  "figure-singer": { bust: "singer", trunk: "#e0632d", legs: "#37474f", shoes: "#212121" },
  "figure-judge": { bust: "judge", trunk: "#2f3133", legs: "#26282a", shoes: "#111111", isRobed: true },
  "figure-mechanic": { bust: "mechanic", trunk: "#1d3f94", legs: "#17327a", shoes: "#212121" },
  "figure-construction-worker": {
    bust: "construction-worker",
    trunk: "#f6a01b",
    legs: "#2d5b9e",
    shoes: "#5d4037",
  },
};

/** The figure of a person under the bust (or head) from the artwork. */
export function whole({ trunk, legs, shoes, isHead, isRobed }: Folk, bust: string): string {
  const feet = `<path d="M38 198c-2-10 4-14 12-14h11v14zM90 198c2-10-4-14-12-14H67v14z" fill="${shoes}"/>`;
  const lower = isRobed
    ? `${feet}<path d="M36 112l-10 76c12 6 64 6 76 0l-10-76z" fill="${legs}"/><path d="M58 116l-6 74M72 116l5 74" stroke="#000" stroke-opacity=".12" stroke-width="3"/>`
    : `<path d="M41 140h22v48H44zM87 140H65v48h19z" fill="${legs}"/>${feet}`;
  const arms = isHead
    ? `<path d="M36 112c-12 4-18 22-18 40h13l9-22zM92 112c12 4 18 22 18 40H97l-9-22z" fill="${trunk}"/><circle cx="24" cy="154" r="8" fill="#fcc21b"/><circle cx="104" cy="154" r="8" fill="#fcc21b"/>`
    : "";
  const body = isHead
    ? `<path d="M64 98c-20 0-30 8-30 22l3 34c14 6 40 6 54 0l3-34c0-14-10-22-30-22z" fill="${trunk}"/>`
    : `<path d="M30 112h68l-6 44c-14 6-42 6-56 0z" fill="${trunk}"/>`;
  const chin = isHead
    ? `<ellipse cx="64" cy="106" rx="22" ry="7" fill="#000" opacity=".18"/>`
    : `<path d="M36 130h56l-1 8H37z" fill="#000" opacity=".13"/>`;
  const top = isHead ? `<g transform="translate(11 0) scale(.83)">${bust}</g>` : bust;
  return lower + arms + body + (isHead ? chin + top : top + chin);
}

/** An astronaut whose helmet holds another face. */
export function withFace(figure: string, face: string): string {
  return `${figure}<circle cx="64" cy="55" r="37" fill="#1c2733"/><g transform="translate(32 23) scale(.5)">${face}</g><path d="M37 40c4-10 12-16 22-18" stroke="#fff" stroke-opacity=".75" stroke-width="4" fill="none" stroke-linecap="round"/><circle cx="64" cy="55" r="37" fill="none" stroke="#8d989e" stroke-width="4"/>`;
}
