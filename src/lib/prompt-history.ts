/** Walking through earlier prompts as a shell does: what was being written waits at the near end. */
export interface PromptWalk {
  /** −1 is the draft, 0 the newest prompt. */
  at: number;
  draft: string;
}

export const walkStart: PromptWalk = { at: -1, draft: "" };

/**
 * One step to an earlier (`by` 1) or later (−1) prompt, or null at either end. `current` is the text in the
 * field now; it becomes the draft when the walk leaves it, and prompts equal to it are skipped.
 */
export function walkPrompts(walk: PromptWalk, prompts: string[], current: string, by: 1 | -1) {
  const draft = walk.at === -1 ? current : walk.draft;
  for (let at = walk.at + by; at >= -1 && at < prompts.length; at += by) {
    const text = at === -1 ? draft : prompts[at];
    if (text !== undefined && (at === -1 || text !== current)) return { walk: { at, draft }, text };
  }
  return null;
}
