import type { QueryClient } from "@tanstack/react-query";
import type { AppEvent } from "@/lib/events";
import { refreshBoard, refreshBoards } from "./board-lists";
import { mergeNewImages, refreshImage, type Utils } from "./image-lists";
import { noticeNews } from "./notice-news";
import { progressStore } from "./progress-store";

/** Milliseconds that events are gathered for, so that a burst asks the server once. */
const gathering = 80;
/** Others' items move my place in line: worth knowing, not worth a request each. */
const othersGathering = 2000;

/** Turns events into what must be asked for again. */
export function createLiveUpdates(utils: Utils, queryClient: QueryClient) {
  const waiting = new Map<string, () => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let othersTimer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const acts = [...waiting.values()];
    waiting.clear();
    for (const act of acts) act();
  };
  const soon = (name: string, act: () => void) => {
    waiting.set(name, act);
    timer ??= setTimeout(flush, gathering);
  };
  /** Boards whose counts and covers have moved. */
  const touched = new Set<string>();
  const boards = () => {
    void refreshBoards(utils, queryClient, [...touched]);
    touched.clear();
  };
  const touch = (boardIds: (string | null)[]) => {
    for (const id of boardIds) if (id !== null) touched.add(id);
    soon("boards", boards);
  };
  /** What is counted over all pictures. */
  const counts = () => {
    void utils.images.timeline.invalidate();
    void utils.images.trashCount.invalidate();
    void utils.images.listTrash.invalidate();
    void utils.images.tags.invalidate();
  };
  const manyImages = () => void utils.images.invalidate();
  const queueStatus = () => void utils.queue.status.invalidate();
  const queueList = () => {
    void utils.queue.list.invalidate();
    void utils.queue.get.invalidate();
  };
  const othersMoved = () => {
    othersTimer = undefined;
    queueList();
  };

  return {
    handle(event: AppEvent) {
      switch (event.type) {
        case "item.progress":
          return progressStore.add(event);
        case "queue.changed":
          soon("queue.status", queueStatus);
          if (event.mine) soon("queue.list", queueList);
          else othersTimer ??= setTimeout(othersMoved, othersGathering);
          return;
        case "image.created":
          soon("images", () => void mergeNewImages(utils, queryClient));
          soon("counts", counts);
          return touch([event.boardId]);
        case "image.changed": {
          const { imageId } = event;
          if (imageId === null) soon("many images", manyImages);
          else soon(`image ${imageId}`, () => void refreshImage(utils, queryClient, imageId));
          soon("counts", counts);
          return touch(event.boardIds);
        }
        case "board.changed": {
          const { boardId } = event;
          return soon(`board ${boardId}`, () => void refreshBoard(utils, queryClient, boardId));
        }
        case "notice.created":
          return soon(`notice ${event.noticeId}`, () => {
            void utils.notices.invalidate();
            noticeNews.tell(event.noticeId);
          });
      }
    },
    /** After a break in the stream nothing is known to be fresh. */
    everything: () => void queryClient.invalidateQueries(),
    stop() {
      clearTimeout(timer);
      clearTimeout(othersTimer);
      progressStore.clear();
    },
  };
}
