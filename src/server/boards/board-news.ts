import { unscopedAudience } from "../access/boards";
import type { Store } from "../db/store";
import type { Events, ToOne } from "../events/bus";

export type BoardNews = ReturnType<typeof createBoardNews>;

/** Tells the open pages of exactly those who see a board what changed on it. Call after the commit. */
export function createBoardNews({ db, events }: { db: Store; events: Events }) {
  const audience = async (boardId: string): Promise<string[]> => {
    const watching = events.watchingUsers();
    return watching.length === 0 ? [] : unscopedAudience(db.read, boardId, watching);
  };

  /** `also`: people who are told whatever they see, such as who did it, and who saw it until now. */
  async function tell(boardIds: readonly (string | null)[], event: ToOne, also: readonly string[] = []) {
    const seen = await Promise.all(
      [...new Set(boardIds)].flatMap((id) => (id === null ? [] : [audience(id)])),
    );
    events.toUsers([...new Set([...also, ...seen.flat()])], event);
  }

  return {
    tell,
    /** Whose pages are open and who see the board now: asked before a change that takes rights away, they are told after it. */
    audience,
    /** Does what may give or end somebody's right to the board, and tells those who saw it before or see it now. */
    async around<T>(actorId: string, boardId: string, change: () => Promise<T>): Promise<T> {
      const before = await audience(boardId);
      const result = await change();
      await tell([boardId], { type: "board.changed", boardId }, [actorId, ...before]);
      return result;
    },
  };
}
