"use client";

import { useRef } from "react";
import { walkPrompts, walkStart } from "@/lib/prompt-history";
import { trpc } from "@/lib/trpc";

/** Earlier prompts for Alt+↑ and Alt+↓; returns the text to show, or null at either end. */
export function usePromptWalk() {
  const { data } = trpc.queue.recentPrompts.useQuery({});
  const walk = useRef(walkStart);
  const prompts = data?.items.map(({ prompt }) => prompt) ?? [];
  return {
    prompts,
    step(current: string, by: 1 | -1): string | null {
      const next = walkPrompts(walk.current, prompts, current, by);
      if (!next) return null;
      walk.current = next.walk;
      return next.text;
    },
    restart() {
      walk.current = walkStart;
    },
  };
}
