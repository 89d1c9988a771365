const nouns = new Set([
  "apiKeys",
  "deletions",
  "groups",
  "invitations",
  "notices",
  "people",
  "profile",
  "users",
]);
/** Of `boards`, what is between people. */
const shared = new Set(
  ["handOver", "leave", "people", "share", "shares", "unshare"].map((verb) => `boards.${verb}`),
);
/** Of `auth`, what a page asks before it knows whether there are accounts. */
const kept = new Set(["auth.status", "auth.me"]);

/** Whether a procedure ("users.list") has no sense in single-person mode, where everybody is the same. */
export function isAboutAccounts(path: string): boolean {
  const noun = path.split(".")[0] ?? "";
  return nouns.has(noun) || shared.has(path) || (noun === "auth" && !kept.has(path));
}
