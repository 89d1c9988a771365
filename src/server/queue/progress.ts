/** How far the running items of this process are, 0..1; gone when they end. */
export function createProgress() {
  const now = new Map<string, number>();
  return {
    of: (itemId: string): number => now.get(itemId) ?? 0,
    set: (itemId: string, progress: number): void => void now.set(itemId, progress),
    forget: (itemId: string): void => void now.delete(itemId),
  };
}
export type Progress = ReturnType<typeof createProgress>;
