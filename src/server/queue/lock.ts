/** Every writer of the queue's tables gives it, so that on PostgreSQL they wait for each other. */
export const queueLock = { lock: "queue" } as const;
