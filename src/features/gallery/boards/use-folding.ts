"use client";

import { usePreferences } from "@/components/preferences/use-preferences";
import type { BoardFolder } from "@/lib/board-folders";
import type { GroupKey } from "./board-lines";

const sections = ["mine", "shared", "public", "archived", "byDate"];

/** Opens and folds sections and folders, on whatever device the person comes back with. */
export function useFolding(folders: BoardFolder[]) {
  const { preferences, change } = usePreferences();
  const { boards } = preferences;
  return (key: GroupKey) => {
    const isKnown = (other: string) => sections.includes(other) || folders.some(({ id }) => id === other);
    const others = boards.folded.filter((other) => other !== key && isKnown(other));
    change({ boards: { ...boards, folded: boards.folded.includes(key) ? others : [...others, key] } });
  };
}
