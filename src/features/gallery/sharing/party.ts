import type { Share } from "@/lib/shares";

/** A person or a group, before or after something is shared with them. */
export type Party = Pick<Share, "id" | "kind" | "name" | "avatarVersion" | "memberCount">;

/** What `boards.share` calls them. */
export const partyInput = ({ id, kind }: Pick<Party, "id" | "kind">) =>
  kind === "person" ? { userId: id } : { groupId: id };
