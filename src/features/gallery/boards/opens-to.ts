import type { Board } from "@/lib/boards";

const ranks = { private: -1, public: 0, collaborative: 1, read: 0, write: 1, admin: 2, owner: 3 } as const;

/** What a board's visibility gives everyone makes it public; what is more than that, somebody has shared. */
export const opensTo = ({ permission, visibility }: Pick<Board, "permission" | "visibility">) =>
  ranks[permission] > ranks[visibility] ? "shared" : "public";
