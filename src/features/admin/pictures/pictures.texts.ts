/** Every text of the pictures of one person, seen by an administrator. */
export const texts = {
  title: "Pictures",
  titleOf: (name: string) => `Pictures of ${name}`,
  loading: "Loading pictures",
  back: "Back to the person",
  toUsers: "Back to the users",
  open: (prompt: string | undefined) => prompt?.slice(0, 200) || "Picture without a prompt",
  emptyTitle: "No pictures yet",
  empty: "This person has made no pictures.",
  closedTitle: "Pictures are private here",
  closed: "Administrators can look at other people’s pictures only where the settings allow it.",
  toSettings: "Go to the settings",
  goneTitle: "There is no such person",
  gone: "They may have been deleted.",
} as const;
