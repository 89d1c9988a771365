const symbols: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Enter: "↵",
  Escape: "Esc",
  Delete: "Del",
  Backspace: "⌫",
  PageUp: "PgUp",
  PageDown: "PgDn",
  "[plus]": "+",
};
const ofMac: Record<string, string> = { mod: "⌘", alt: "⌥", shift: "⇧" };
const ofOthers: Record<string, string> = { mod: "Ctrl", alt: "Alt", shift: "⇧" };
const spoken: Record<string, string> = {
  ArrowLeft: "Left arrow",
  ArrowRight: "Right arrow",
  ArrowUp: "Up arrow",
  ArrowDown: "Down arrow",
  PageUp: "Page up",
  PageDown: "Page down",
  alt: "Alt",
  shift: "Shift",
  "[plus]": "Plus",
  "-": "Minus",
  ".": "Full stop",
  ",": "Comma",
  "?": "Question mark",
};

/** "mod+Enter" as it stands on the keys of this computer: ["Ctrl", "↵"]. */
export const drawnKeys = (keys: string, isMac: boolean) =>
  keys.split("+").map((part) => (isMac ? ofMac : ofOthers)[part] ?? symbols[part] ?? part);

/** As it is read out: "Ctrl Enter". */
export const spokenKeys = (keys: string, isMac: boolean) =>
  keys
    .split("+")
    .map((part) => (part === "mod" ? (isMac ? "Command" : "Ctrl") : (spoken[part] ?? part)))
    .join(" ");
