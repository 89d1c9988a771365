/** Long work on many pictures, as a notice shows it. */
export interface Progress {
  done: number;
  total: number;
}

export function createJob(total: number) {
  let progress: Progress = { done: 0, total };
  let isCancelled = false;
  const listeners = new Set<() => void>();
  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    read: () => progress,
    advance(by: number) {
      progress = { ...progress, done: progress.done + by };
      for (const listener of listeners) listener();
    },
    cancel() {
      isCancelled = true;
    },
    isCancelled: () => isCancelled,
  };
}
export type Job = ReturnType<typeof createJob>;
