const modifiers = ["mod", "alt", "shift"] as const;

/** The keys with a name, as `KeyboardEvent.key` calls them; the space bar, which has none, is "Space". */
const named = [
  ...["Enter", "Space", "Tab", "Escape", "Backspace", "Delete", "Insert"],
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"],
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
];
const namedByLower = new Map(named.map((name) => [name.toLowerCase(), name]));
const sign = /^[^\s\p{C}\p{M}]$/u;

const isLetter = (key: string) => key.toLowerCase() !== key.toUpperCase();
/** One that some keyboards write with Shift and others without; `key` is normal. */
const isSign = (key: string) => key === "[plus]" || !(namedByLower.has(key.toLowerCase()) || isLetter(key));

/** Of a letter, unless it has none that is one letter long (ß). */
function upper(key: string) {
  const capital = key.toUpperCase();
  return sign.test(capital) ? capital : key;
}

function normalKey(key: string): string | null {
  const name = namedByLower.get(key.toLowerCase());
  if (name) return name;
  if (key === "+" || key.toLowerCase() === "[plus]") return "[plus]";
  return sign.test(key) ? upper(key) : null;
}

interface Pressed {
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

function written({ key, ...held }: Pressed): string | null {
  const normal = normalKey(key);
  if (normal === null) return null;
  // Where "?" is, and whether it needs Shift, differs from keyboard to keyboard: the sign alone counts.
  const said = { ...held, shift: held.shift && !isSign(normal) };
  return [...modifiers.filter((modifier) => said[modifier]), normal].join("+");
}

const heldWords = new Map([
  ["ctrl", "mod"],
  ["control", "mod"],
  ["meta", "mod"],
  ["mod", "mod"],
  ["alt", "alt"],
  ["shift", "shift"],
]);

/**
 * The one way to write a combination, in the syntax of Mantine's hotkeys: `mod+shift+K`, `Delete`, `?`, `[plus]`.
 * Ctrl and ⌘ both become `mod`, so that it is the same on each computer. Null for what can't be pressed.
 */
export function normaliseKeys(text: string): string | null {
  const parts = text.split("+").map((part) => part.trim());
  const key = parts.pop();
  if (!key) return null;
  const held = parts.map((part) => heldWords.get(part.toLowerCase()));
  if (held.includes(undefined) || new Set(held).size < held.length) return null;
  return written({
    key,
    mod: held.includes("mod"),
    alt: held.includes("alt"),
    shift: held.includes("shift"),
  });
}

/** What was pressed; null for a modifier alone, a dead key, and what an input method takes for itself. */
export function keysOfEvent(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">,
): string | null {
  if (event.isComposing) return null;
  const { key, altKey: alt, shiftKey: shift } = event;
  return written({ key: key === " " ? "Space" : key, mod: event.ctrlKey || event.metaKey, alt, shift });
}

const isFunctionKey = (keys: string) => /(^|\+)F\d+$/.test(keys);

/** Whether pressing them in a field may write or edit there; with Ctrl and Alt (AltGr) signs are written too. */
export function mayWrite(keys: string): boolean {
  const held = keys.split("+").slice(0, -1);
  if (isFunctionKey(keys)) return false;
  return held.includes("mod") === held.includes("alt");
}

/** What to bind so that they work on each keyboard: a sign with Shift and without. */
export function boundForms(keys: string): string[] {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  return isSign(key) ? [keys, [...parts.slice(0, -1), "shift", key].join("+")] : [keys];
}
