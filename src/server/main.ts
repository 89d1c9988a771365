import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { createAccounts } from "./accounts";
import { makeConfiguredAdministrator } from "./auth/first-start";
import { createLoginLimiter } from "./auth/limiter";
import { createAuthOptions } from "./auth/next-auth";
import { loadSecret } from "./auth/secret";
import { createTokens } from "./auth/tokens";
import { createBoardFolders } from "./board-folders/board-folders.service";
import { createBoardLinks } from "./board-links/board-links.service";
import { createLinkFiles } from "./board-links/link-files";
import { createLinkKeys } from "./board-links/link-keys";
import { createLinkVisitors } from "./board-links/visitors";
import { createBoards } from "./boards/boards.service";
import type { Config } from "./config";
import { prepareDataFolder } from "./data-folder";
import { holdDataFolder } from "./db/data-lock";
import { migrate } from "./db/migrate";
import { openStore } from "./db/open";
import { probeStore } from "./db/probe";
import { createEmbeddedEngine } from "./engines/embedded/embedded";
import type { Engine } from "./engines/engine";
import { createLocalBus } from "./events/local-bus";
import { setApp } from "./http/get-app";
import { createServer } from "./http/server";
import { createHousekeeping } from "./images/housekeeping";
import { createImageFiles } from "./images/image-files";
import { createImageWriter } from "./images/image-writer";
import { createImages } from "./images/images.service";
import { keepHouse } from "./images/keep-house";
import { unscopedPurgeLinks } from "./links/purge-links";
import { listen, requireFreePort } from "./listen";
import { createModels } from "./models/models.service";
import { createNotices } from "./notices/notices.service";
import { createPeople } from "./people/people.service";
import { createPreferences } from "./preferences/preferences.service";
import { createClaims } from "./queue/claims.service";
import { createProgress } from "./queue/progress";
import { createQueue } from "./queue/queue.service";
import { createWorker } from "./queue/worker";
import { createQuotas } from "./quotas/quotas.service";
import { guardStreams } from "./sessions/stream-guard";
import { createShares } from "./shares/shares.service";
import { createDiskStorage } from "./storage/disk";
import { createResumableUploads } from "./uploads/resumable-uploads";
import { createUploads } from "./uploads/uploads.service";
import { everybodyAsSystem } from "./users/everybody";
import { ensureSystemUser } from "./users/system-user";
import { createZips } from "./zips/zips.service";

/** Where other processes share the database, their unfinished files are left alone for this long. */
const sharedGraceMs = 3600 * 1000;

interface Options {
  /** The folder of `package.json`, `drizzle` and `.next`. */
  root: string;
  log: Logger;
  mountPages?: (app: FastifyInstance) => Promise<void>;
  /** Instead of the embedded engine. */
  engines?: Engine[];
}

export interface Running {
  /** Where it listens. */
  url: string;
  /** What the first administrator's browser on another machine is asked for; undefined once there is one. */
  setupCode: string | undefined;
  /** Finishes requests, returns claimed items to the queue, frees everything. */
  stop(): Promise<void>;
}

/** Makes every part, joins them, starts them. Throws StartupError with a sentence for the person at the terminal. */
export async function start(config: Config, options: Options): Promise<Running> {
  const { log } = options;
  await requireFreePort(config);
  await prepareDataFolder(config.dataDir);
  const lock = holdDataFolder(config.dataDir);
  const undo: (() => unknown)[] = [() => lock.release()];
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const secret = await loadSecret(config.dataDir, config.secret);
    const tokens = createTokens(secret);
    const { applied, backup } = await migrate(config, join(options.root, "drizzle"));
    if (applied.length > 0) log.info({ applied, backup }, "The database was migrated.");
    const db = await openStore(config);
    undo.push(() => db.close());

    const storage = createDiskStorage(join(config.dataDir, "files"));
    const events = createLocalBus();
    const engines = options.engines ?? [createEmbeddedEngine()];
    undo.push(() => Promise.all(engines.map((engine) => engine.close())));

    await ensureSystemUser(db);
    const accounts = createAccounts({
      ...{ db, config, events, storage, tokens, log },
      cancelRun: (itemId) => worker.cancel(itemId),
    });
    const { auth, audit, boardNews, contentAccess, deletions, first, mail, sessions, settings } = accounts;
    const made = config.isAuthEnabled ? await makeConfiguredAdministrator(first, config) : undefined;
    if (made !== undefined) log.info("The administrator was made from ATELIER_ADMIN_EMAIL.");

    const boards = createBoards({ db, events, boardNews, contentAccess });
    const quotas = createQuotas({ db, settings });
    const writer = createImageWriter({ storage });
    const images = createImages({
      ...{ db, events, boardNews, contentAccess, settings, quotas, storage, writer },
    });
    const imageFiles = createImageFiles({ images, storage });
    const linkVisitors = createLinkVisitors({
      ...{ db, passwords: accounts.passwords },
      limiter: createLoginLimiter(),
      keys: createLinkKeys(secret),
    });
    const models = createModels({
      engines,
      onError: (error) => log.warn({ error }, "An engine didn't answer."),
    });
    const progress = createProgress();
    const queue = createQueue({
      db,
      events,
      models,
      quotas,
      progress,
      onWaiting: () => worker.wake(),
      onCanceled: (itemId) => worker.cancel(itemId),
    });
    const claims = createClaims({ db });
    const worker = createWorker({
      ...{ engines, models, claims, imageFiles, writer, events, boardNews, progress, log },
    });
    undo.push(() => worker.stop());

    const isAlone = config.databaseUrl === "";
    const housekeeping = createHousekeeping({
      ...{ db, storage, writer, settings },
      graceMs: isAlone ? 0 : sharedGraceMs,
    });

    const uploads = createUploads({ db, storage, writer, quotas, boardNews });
    const resumable = createResumableUploads({ uploads, folder: join(config.dataDir, "files", "uploads") });

    const services = {
      ...accounts,
      boardFolders: createBoardFolders({ db }),
      boardLinks: createBoardLinks({ db, passwords: accounts.passwords, boardNews }),
      boards,
      events,
      images,
      linkVisitors,
      models,
      notices: createNotices({ db }),
      people: createPeople({ db }),
      preferences: createPreferences({ db }),
      queue,
      quotas,
      shares: createShares({ db, events, boardNews }),
    };
    setApp({
      authOptions: createAuthOptions({ auth, tokens }),
      openLink: linkVisitors.open,
      publicUrl: config.publicUrl,
    });
    const server = await createServer({
      config,
      log,
      services,
      sessions,
      everybody: config.isAuthEnabled ? undefined : await everybodyAsSystem(db),
      events,
      imageFiles,
      ...{ uploads, resumable, zips: createZips({ db, images, storage }) },
      linkFiles: createLinkFiles({ visitors: linkVisitors, storage }),
      checks: {
        database: () => probeStore(db),
        storage: () => storage.probe(),
        engines: () => anyEngineWorks(engines),
        worker: () => worker.isRunning(),
      },
      mountPages: options.mountPages,
    });
    undo.push(() => server.close());
    undo.push(() => events.close());

    const url = await listen(server, config);
    await worker.start({ isAlone });
    undo.push(guardStreams({ db, events, log }));
    mail.start();
    undo.push(() => mail.stop());
    const tidyAudit = async (now: number) => audit.purge(now, (await settings.current()).auditDays);
    undo.push(
      keepHouse(housekeeping, log, {
        audit: tidyAudit,
        links: (now) => unscopedPurgeLinks(db, now),
        exports: (now) => deletions.purgeExports(now),
        uploads: (now) => resumable.purge(now),
      }),
    );
    await deletions.resume();
    undo.push(() => deletions.stop());
    return { url, setupCode: (await auth.setupRequired()) ? auth.setupCode : undefined, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One that works is enough to make pictures. */
async function anyEngineWorks(engines: Engine[]): Promise<boolean> {
  const probes = await Promise.all(engines.map((engine) => engine.probe(AbortSignal.timeout(probeMs))));
  return probes.some(({ ok }) => ok);
}
const probeMs = 4000;
