import type { BoardNews } from "../boards/board-news";
import type { Events, ToOne } from "../events/bus";

/** What an act touched. */
export interface Touched {
  imageIds: string[];
  /** Boards that the pictures left or came to. */
  boardIds: (string | null)[];
  /** Who made them. */
  makerIds: string[];
}
export type ImageNews = ReturnType<typeof createImageNews>;

/** Tells open pages once of all that a call changed: who did it, who made the pictures, and who sees their boards. */
export function createImageNews({ events, boardNews }: { events: Events; boardNews: BoardNews }) {
  return {
    /** Each person learns of those boards alone that they see. */
    async tell(actorId: string, { imageIds, boardIds, makerIds }: Touched): Promise<void> {
      if (imageIds.length === 0) return;
      const boardsOf = new Map<string, string[]>([actorId, ...makerIds].map((userId) => [userId, []]));
      for (const boardId of new Set(boardIds)) {
        if (boardId === null) continue;
        for (const userId of await boardNews.audience(boardId)) {
          boardsOf.set(userId, [...(boardsOf.get(userId) ?? []), boardId]);
        }
      }
      for (const [userId, seen] of boardsOf) events.toUser(userId, eventOf(imageIds, seen));
    },
    /** What is a person's own business, such as stars. */
    tellSelf(userId: string, imageIds: string[]): void {
      if (imageIds.length > 0) events.toUser(userId, eventOf(imageIds, []));
    },
    /** Of more pictures than are worth naming. */
    tellMany: (userId: string) => events.toUser(userId, eventOf([], [])),
  };
}

function eventOf([imageId, ...more]: string[], boardIds: string[]): ToOne {
  return { type: "image.changed", imageId: more.length === 0 ? (imageId ?? null) : null, boardIds };
}

export const touchedBy = (
  images: readonly { id: string; userId: string; boardId: string | null }[],
  boardIds: readonly (string | null)[] = [],
): Touched => ({
  imageIds: images.map(({ id }) => id),
  boardIds: [...images.map(({ boardId }) => boardId), ...boardIds],
  makerIds: images.map(({ userId }) => userId),
});
