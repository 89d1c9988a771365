import type { Visibility } from "@/lib/boards";
import { counted } from "@/lib/quantities";
import type { ShareLevel } from "@/lib/shares";

const level: Record<ShareLevel | "owner", string> = {
  read: "May look",
  write: "May add",
  admin: "May manage",
  owner: "Owner",
};

const everyone: Record<Visibility, string> = {
  private: "Nothing",
  public: "Look",
  collaborative: "Look and add",
};

const can: [ShareLevel | "owner", string][] = [
  ["read", "sees every picture on it, stars and copies them."],
  ["write", "also puts their own pictures on it, and takes them off again."],
  ["admin", "also renames it, chooses its cover, shares it and takes anybody's picture off it."],
  ["owner", "also hands it over and deletes it. There is one owner."],
];

export const texts = {
  title: (name: string) => `Share “${name}”`,
  close: "Close",
  find: "People and groups",
  findHint: "Add people or groups by name",
  nobodyFound: "Nobody is called that.",
  searchFailed: "The search failed. Type again to try again.",
  newLevel: "They",
  share: "Share",
  choose: "Choose whom to share with.",
  level,
  levelOf: (name: string) => `What ${name} may do`,
  sharedWith: "Shared with",
  nobody: "Nobody yet. Whoever you add is told at once.",
  members: (count: number) => (count === 1 ? "Group of 1 person" : `Group of ${counted(count)} people`),
  remove: (name: string) => `End the share with ${name}`,
  removed: (name: string) => `${name} has no share of the board any more.`,
  notShared: (name: string, why: string) => `${name}: ${why}`,
  everyone: "Everyone here can",
  everyoneLevels: everyone,
  everyoneHint: {
    private: "Only those above see the board, and whoever has one of its links.",
    public: "Whoever has an account here finds the board under Public.",
    collaborative: "Whoever has an account here finds the board under Public and may add pictures.",
  },
  whoCanWhat: "Who can do what",
  can,
  people: "People with access",
  directly: "directly",
  through: (group: string) => `through ${group}`,
  ways: (ways: string[]) => ways.join(", "),
  morePeople: "There are more people than are shown. The shares above say who else.",
  peopleFailed: "The people couldn't be loaded",
  sharesFailed: "The shares couldn't be loaded",
} as const;
