import { counted } from "@/lib/quantities";

const members = (count: number) => (count === 1 ? "1 member" : `${counted(count)} members`);

/** Every text of the groups. */
export const texts = {
  title: "Groups",
  add: "New group",
  search: "Search groups",
  loading: "Loading groups",
  emptyTitle: "There are no groups",
  empty: "A group is a team: people who belong together.",
  noneTitle: "No group is called that",
  none: "Search for another name, or show every group.",
  showAll: "Show every group",
  members,
  membersTitle: (name: string) => `Members of ${name}`,
  openMembers: (name: string) => `Members of ${name}`,
  edit: "Rename and describe",
  editOf: (name: string) => `Rename and describe ${name}`,
  name: "Name",
  description: "Description",
  descriptionHint: "Who belongs here, and what for.",
  create: "Create group",
  created: (name: string) => `The group “${name}” was made.`,
  delete: "Delete group",
  deleteOf: (name: string) => `Delete ${name}`,
  deleteTitle: (name: string) => `Delete “${name}”?`,
  deleteSentence: (count: number) =>
    count === 0 ? "It has no members." : `Its ${members(count)} keep their accounts and pictures.`,
  deleted: (name: string) => `“${name}” was deleted.`,
  goneTitle: "There is no such group",
  gone: "It may have been deleted.",
  group: "Group",
  addMember: "Add a person",
  loadingMembers: "Loading members",
  noMembers: "Nobody is in this group yet. Add the first person above.",
  removeMember: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} was removed.`,
} as const;
