"use client";

import { useMemo } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { useMe } from "@/components/session/use-me";
import { trpc } from "@/lib/trpc";
import { boardGroups, boardLines } from "./board-lines";
import { monthsOf } from "./months";
import { useBoards } from "./use-boards";

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the panel shows under its search; `folders` may still be missing or have failed when the boards are there. */
export function usePanelLines(search: string) {
  const meId = useMe()?.id;
  const { query, boards } = useBoards();
  const folders = trpc.boardFolders.list.useQuery({});
  const { sort, showsHidden, folded } = usePreferences().preferences.boards;
  const isDateOpen = !folded.includes("byDate");
  // The same question as the gallery's own, so that both share the answer.
  const timeline = trpc.images.timeline.useQuery({ timeZone: timeZone() }, { enabled: isDateOpen });
  const months = useMemo(() => timeline.data && monthsOf(timeline.data), [timeline.data]);
  const isReady = meId !== undefined && query.data !== undefined && !folders.isPending;
  const content = useMemo(
    () => ({
      ...{ boards, folders: folders.data?.items ?? [], months, meId: meId ?? "", search, sort, showsHidden },
      folded: new Set(folded),
    }),
    [boards, folders.data, months, meId, search, sort, showsHidden, folded],
  );
  const groups = useMemo(() => boardGroups(content), [content]);
  const lines = useMemo(() => boardLines(content, groups), [content, groups]);
  return { lines, groups, boards, folders, query, isReady, sort };
}
export type PanelLines = ReturnType<typeof usePanelLines>;
