import { join } from "node:path";
import sharp from "sharp";
import { scopes } from "@/lib/api-keys";
import type { AppEvent } from "@/lib/events";
import type { ImageMetadata } from "@/lib/generation";
import type { Role } from "@/lib/users";
import type { Viewer } from "@/server/access/viewer";
import { createTokens } from "@/server/auth/tokens";
import { createBoardFolders } from "@/server/board-folders/board-folders.service";
import { createBoardNews } from "@/server/boards/board-news";
import { createBoards } from "@/server/boards/boards.service";
import type { Store } from "@/server/db/store";
import type { Engine } from "@/server/engines/engine";
import type { Events } from "@/server/events/bus";
import { createLocalBus } from "@/server/events/local-bus";
import { createGroups } from "@/server/groups/groups.service";
import { createHousekeeping } from "@/server/images/housekeeping";
import { createImageFiles } from "@/server/images/image-files";
import { createImageWriter, insertGenerated } from "@/server/images/image-writer";
import { createImages } from "@/server/images/images.service";
import { createModels } from "@/server/models/models.service";
import { createNotices } from "@/server/notices/notices.service";
import { createPeople } from "@/server/people/people.service";
import { createPreferences } from "@/server/preferences/preferences.service";
import { createClaims } from "@/server/queue/claims.service";
import { createProgress } from "@/server/queue/progress";
import { createQueue } from "@/server/queue/queue.service";
import { createWorker } from "@/server/queue/worker";
import { createQuotas } from "@/server/quotas/quotas.service";
import { createSessions } from "@/server/sessions/sessions.service";
import { createContentAccess } from "@/server/settings/content-access";
import { createSettings } from "@/server/settings/settings.service";
import { createShares } from "@/server/shares/shares.service";
import { createDiskStorage } from "@/server/storage/disk";
import type { Storage } from "@/server/storage/storage";
import { createUploads } from "@/server/uploads/uploads.service";
import { createFakeEngine } from "../fakes/engine";
import { openTestStore, type TestStore } from "./database";
import { addUser } from "./rows";

export const testSecret = "a secret of the tests, long enough for all";

export type Sent = { to: string; event: AppEvent } | { queueOf: string };

/** The local bus, which also remembers what was sent. */
function recordingBus(): Events & { sent: Sent[] } {
  const bus = createLocalBus();
  const sent: Sent[] = [];
  return {
    ...bus,
    sent,
    toUser(to, event) {
      sent.push({ to, event });
      bus.toUser(to, event);
    },
    toUsers(people, event) {
      for (const to of people) sent.push({ to, event });
      bus.toUsers(people, event);
    },
    queueChanged(queueOf) {
      sent.push({ queueOf });
      bus.queueChanged(queueOf);
    },
  };
}

/** The services on a store, joined as `main.ts` joins them; the worker is made but not started. */
export function joinServices(db: Store, storage: Storage, engines: Engine[]) {
  const events = recordingBus();
  const tokens = createTokens(testSecret);
  const settings = createSettings({ db, canMail: false });
  const contentAccess = createContentAccess({ db, settings });
  const sessions = createSessions({ db, tokens, events, settings });
  const boardNews = createBoardNews({ db, events });
  const boards = createBoards({ db, events, boardNews, contentAccess });
  const quotas = createQuotas({ db, settings });
  const writer = createImageWriter({ storage });
  const images = createImages({
    ...{ db, events, boardNews, contentAccess, settings, quotas, storage, writer },
  });
  const imageFiles = createImageFiles({ images, storage });
  const models = createModels({ engines, onError: () => undefined });
  const progress = createProgress();
  const canceled: string[] = [];
  const logged: { details: object; message: string }[] = [];
  const keep = (details: object, message: string) => void logged.push({ details, message });
  const claims = createClaims({ db });
  const worker = createWorker({
    ...{ engines, models, claims, imageFiles, writer, events, boardNews, progress },
    log: { info: keep, error: keep },
  });
  const queue = createQueue({
    ...{ db, events, models, quotas, progress },
    onWaiting: () => worker.wake(),
    onCanceled(itemId) {
      canceled.push(itemId);
      worker.cancel(itemId);
    },
  });
  return {
    ...{
      db,
      events,
      tokens,
      sessions,
      boardNews,
      boards,
      images,
      imageFiles,
      writer,
      models,
      progress,
      canceled,
      logged,
      settings,
    },
    ...{ boardFolders: createBoardFolders({ db }), groups: createGroups({ db, events }) },
    ...{ notices: createNotices({ db }), people: createPeople({ db }) },
    shares: createShares({ db, events, boardNews }),
    ...{ quotas, uploads: createUploads({ db, storage, writer, quotas, boardNews }) },
    ...{ claims, worker, queue, storage, preferences: createPreferences({ db }) },
    housekeeping: createHousekeeping({ db, storage, writer, settings, graceMs: 0 }),
  };
}
export type Joined = ReturnType<typeof joinServices>;

/** The services on a fresh database and data folder, with a fake engine. */
export async function openServices({ engines = [createFakeEngine()] as Engine[] } = {}) {
  const store: TestStore = await openTestStore();
  const joined = joinServices(store.db, createDiskStorage(join(store.place.dataDir, "files")), engines);
  return { ...joined, place: store.place, close: () => store.close() };
}
export type TestServices = Awaited<ReturnType<typeof openServices>>;

/** Whom the services see for this person, signed in with a session that isn't there. */
export const viewerOf = (userId: string, role: Role = "user"): Viewer => ({
  ...{ userId, role, scopes },
  ...{ via: "session", sessionId: "", address: "" },
});

/** A new person without a session. */
export async function addViewer(db: Store, role: Role = "user"): Promise<Viewer> {
  return viewerOf((await addUser(db, { role })).id, role);
}

export const plainPng = (background = "#336699", width = 64, height = width) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** A picture with files and row, as the queue would leave it; resolves to its id. */
export async function makePicture(
  { db, writer }: Pick<Joined, "db" | "writer">,
  { userId }: Pick<Viewer, "userId">,
  boardId: string | null = null,
  metadata: ImageMetadata = { prompt: "a plain square" },
): Promise<string> {
  const image = await writer.write(await plainPng(), metadata);
  await db.write((tx) => insertGenerated(tx, image, { userId, boardId }));
  await writer.release(image, true);
  return image.id;
}
