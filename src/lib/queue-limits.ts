export const queueLimits = { pendingPerPerson: 1000, recentPrompts: 50 } as const;
