import type { z } from "zod";
import type { generateForm } from "@/lib/preferences";

export type GenerateForm = z.infer<typeof generateForm>;

let offered: GenerateForm | undefined;
const listeners = new Set<(values: GenerateForm) => void>();

/**
 * Offers values to the Generate form, which takes them at once when it is open and otherwise when it opens next.
 * They don't travel in the address, because addresses end up in logs and prompts must not.
 */
export function recall(values: GenerateForm): void {
  if (listeners.size === 0) offered = values;
  else for (const listener of listeners) listener(values);
}

/** Calls back with what was offered before, then with what comes. Returns the way to stop. */
export function takeRecalled(listener: (values: GenerateForm) => void): () => void {
  if (offered) listener(offered);
  offered = undefined;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
