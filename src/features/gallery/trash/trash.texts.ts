import { bytes, counted, pictures } from "@/lib/quantities";

const days = (count: number) => `${counted(count)} ${count === 1 ? "day" : "days"}`;

export const texts = {
  title: "Trash",
  summary: (count: number, size: number) => `${pictures(count)} · ${bytes(size)}`,
  daysLeft: (count: number) => (count < 1 ? "Deleted today" : `${days(count)} left`),
  empty: "Empty the trash",
  emptyTitle: "Empty the trash?",
  emptyAsk: (count: number, size: number) =>
    `${pictures(count)} (${bytes(size)}) will be deleted for good. Nobody can bring them back.`,
  emptyAction: (count: number) => `Delete ${pictures(count)}`,
  emptied: (count: number) => `${pictures(count)} deleted for good.`,
  keep: "Keep them",
  restore: "Restore",
  purge: "Delete for good",
  purgeTitle: (count: number) => `Delete ${pictures(count)} for good?`,
  purgeAsk: "Nobody can bring them back.",
  selectAll: "Select all",
  nothingTitle: "The trash is empty",
  nothing: "Pictures that you delete wait here before they are gone for good.",
  back: "Show all pictures",
  select: (prompt: string | undefined) => prompt?.slice(0, 200) || "Picture without a prompt",
  loadFailed: "The next pictures couldn't be loaded",
} as const;
