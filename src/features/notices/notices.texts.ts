import type { Notice } from "@/lib/notices";
import type { ShareLevel } from "@/lib/shares";

const may: Record<ShareLevel, string> = {
  read: "you may look at it",
  write: "you may add pictures",
  admin: "you may manage it",
};

export const texts = {
  bell: (unread: number) => (unread === 0 ? "Notices" : `Notices, ${unread} unread`),
  title: "Notices",
  readAll: "Mark all as read",
  empty: "Nothing yet. When somebody shares a board with you, it says so here.",
  older: "Show older",
  open: "Open",
  unread: "Unread",
  sentence: ({ kind, actorName, boardName, permission }: Notice) =>
    kind === "board.handedOver"
      ? `${actorName} handed “${boardName}” over to you: it is yours now`
      : `${actorName} shared “${boardName}” with you${permission ? `: ${may[permission]}` : ""}`,
} as const;
