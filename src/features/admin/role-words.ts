import type { Role } from "@/lib/users";

export const roleWords: Record<Role, string> = { admin: "Administrator", user: "Person" };

/** One line for each, for whoever has to choose. */
export const roleMeanings: Record<Role, string> = {
  user: "Makes pictures and sees only their own and what is shared with them.",
  admin: "Also manages people. Sees nobody's pictures.",
};
