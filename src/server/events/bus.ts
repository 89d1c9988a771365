import type { AppEvent } from "@/lib/events";

export type ToOne = Exclude<AppEvent, { type: "queue.changed" }>;

/** The session or API key that a stream was opened with; `expiresAt` is in epoch ms, infinite for never. */
export interface WatchedSession {
  userId: string;
  sessionId: string;
  expiresAt: number;
}

/** Carries events to the open pages of exactly those who may see the thing. Emit after the commit, never inside it. */
export interface Events {
  /** To every open page of one person. */
  toUser(userId: string, event: ToOne): void;
  /** The same to each of several. */
  toUsers(userIds: readonly string[], event: ToOne): void;
  /** To everyone, who learn no more than whether it was their own. */
  queueChanged(ownerId: string): void;
  /**
   * What is sent from this call on. Ends with the signal, with {@link Events.endSession} and {@link Events.endUser}, at the
   * session's own end, and for a reader that has fallen too far behind.
   */
  watch(session: WatchedSession, signal: AbortSignal): AsyncGenerator<AppEvent, void>;
  /** Closes the streams of a session that is over. */
  endSession(sessionId: string): void;
  /** Closes the streams of a person, but for those of one session if given. */
  endUser(userId: string, exceptSessionId?: string): void;
  /** Whose streams are open: the id of each session and API key, once. */
  watchedSessions(): string[];
  /** The people whose streams are open, each once. */
  watchingUsers(): string[];
  /** Closes every stream. */
  close(): void;
}
