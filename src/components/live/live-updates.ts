import type { QueryClient } from "@tanstack/react-query";
import type { AppEvent } from "@/lib/events";
import { mergeNewImages, refreshImage, type Utils } from "./image-lists";
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
  const boards = () => void utils.boards.invalidate();
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
          return soon("boards", boards);
        case "image.changed":
          soon(event.imageId, () => void refreshImage(utils, queryClient, event.imageId));
          return soon("boards", boards);
        case "board.changed":
          return soon("boards", boards);
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
