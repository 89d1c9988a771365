import type { Scope } from "@/lib/api-keys";

/** What each scope lets a program do, in one line. */
export const scopeWords: Record<Scope, string> = {
  read: "List and fetch what you can see: pictures, boards, the queue.",
  generate: "Ask for pictures, cancel and retry: what the queue does.",
  write: "Change what is yours: boards, pictures, your name and picture.",
  admin: "Do what administrators do: people, groups, settings.",
};

/** Days; an empty value never expires. */
export const expiryChoices = [
  { value: "7", label: "In 7 days" },
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
  { value: "", label: "Never" },
];
