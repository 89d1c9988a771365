"use client";

import type { SpotlightActionGroupData } from "@mantine/spotlight";
import { useActCommands } from "./use-act-commands";
import { useBoardCommands } from "./use-board-commands";
import { usePageCommands } from "./use-page-commands";
import { usePromptCommands } from "./use-prompt-commands";

/** What the palette offers; boards and prompts are asked for once it `isOpen`. */
export function useCommands(isOpen: boolean): SpotlightActionGroupData[] {
  const groups = [
    { group: "Screens", actions: usePageCommands() },
    { group: "Boards", actions: useBoardCommands(isOpen) },
    { group: "Recent prompts", actions: usePromptCommands(isOpen) },
    { group: "Do", actions: useActCommands() },
  ];
  return groups.filter(({ actions }) => actions.length > 0);
}
