import { desc } from "drizzle-orm";
import { visibleTags } from "../access/tags";
import { type Viewer, viewerParam } from "../access/viewer";
import type { BoardNews } from "../boards/board-news";
import type { Store } from "../db/store";
import type { Events } from "../events/bus";
import type { Quotas } from "../quotas/quotas.service";
import type { ContentAccess } from "../settings/content-access";
import type { SettingsService } from "../settings/settings.service";
import type { Storage } from "../storage/storage";
import { createImageActs } from "./image-acts";
import { createImageCopies } from "./image-copies";
import { createImageLists } from "./image-lists";
import { createImageNews } from "./image-news";
import { createImagePlaces } from "./image-places";
import { createImageTrash } from "./image-trash";
import { createImageWorkflow } from "./image-workflow";
import type { ImageWriter } from "./image-writer";
import { createTimeline } from "./timeline";

export type Images = ReturnType<typeof createImages>;

interface Parts {
  db: Store;
  events: Events;
  boardNews: BoardNews;
  contentAccess: ContentAccess;
  settings: Pick<SettingsService, "current">;
  quotas: Quotas;
  storage: Storage;
  writer: ImageWriter;
}

/** Tags that are offered. */
const tagsAtOnce = 200;

export function createImages({ db, events, boardNews, contentAccess, settings, ...parts }: Parts) {
  const { quotas, storage, writer } = parts;
  const places = createImagePlaces({ db, contentAccess });
  const lists = createImageLists({ db, contentAccess, places });
  const news = createImageNews({ events, boardNews });
  const { get } = lists;

  const words = visibleTags(db.read, viewerParam);
  const latestTags = db.read
    .select({ name: words.name })
    .from(words)
    .orderBy(desc(words.usedAt), words.key)
    .limit(tagsAtOnce)
    .prepare("image_tags");

  return {
    ...lists,
    timeline: createTimeline({ db, places }),
    ...createImageActs({ db, news, get }),
    ...createImageCopies({ db, storage, writer, quotas, news }),
    ...createImageTrash({ db, storage, settings, news, get }),
    ...createImageWorkflow({ storage, get }),
    /** The words that the viewer has used, latest first. */
    async tags(viewer: Viewer) {
      const rows = await latestTags.execute({ viewer: viewer.userId });
      return { items: rows.map(({ name }) => name) };
    },
  };
}
