import type { AppEvent } from "@/lib/events";

type ToOne = Exclude<AppEvent, { type: "queue.changed" }>;

/** Carries events to the open pages of exactly those who may see the thing. Emit after the commit, never inside it. */
export interface Events {
  /** To every open page of one person. */
  toUser(userId: string, event: ToOne): void;
  /** To everyone, who learn no more than whether it was their own. */
  queueChanged(ownerId: string): void;
  /** Ends with the signal or with {@link Events.endSession}. */
  watch(viewer: { userId: string; sessionId: string }, signal: AbortSignal): AsyncIterable<AppEvent>;
  /** Closes the streams of a session that is over. */
  endSession(sessionId: string): void;
  /** Closes every stream. */
  close(): void;
}
