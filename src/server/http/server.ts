import { randomUUID } from "node:crypto";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Logger } from "pino";
import { AppError } from "@/lib/errors";
import type { LinkFiles } from "../board-links/link-files";
import type { Config } from "../config";
import type { Events } from "../events/bus";
import type { ImageFiles } from "../images/image-files";
import type { Session, Sessions } from "../sessions/sessions.service";
import type { Services } from "../trpc/context";
import type { ResumableUploads } from "../uploads/resumable-uploads";
import type { Uploads } from "../uploads/uploads.service";
import type { Zips } from "../zips/zips.service";
import { mountAuditExport } from "./audit-export";
import { drainRefused } from "./drain";
import { answerError } from "./errors";
import { mountExports } from "./exports";
import { type Checks, mountHealth } from "./health";
import { mountLinkMedia } from "./link-media";
import { mountMedia } from "./media";
import { createOwnHost } from "./own-host";
import { mountOwnPictures } from "./own-pictures";
import { mountPictureUpload } from "./picture-upload";
import { mountQueueEvents } from "./queue-events";
import { createRequests, isHttps } from "./request-context";
import { mountRest } from "./rest";
import { mountResumableUploads } from "./resumable-uploads";
import { createSameOrigin } from "./same-origin";
import { mountTrpc } from "./trpc";
import { mountUploads } from "./uploads";
import { mountZip } from "./zip";

const bodyLimit = 2 * 1024 * 1024;

/** Headers of every answer. */
const safety = (requestId: string) => ({
  "x-request-id": requestId,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
});

interface Parts {
  config: Config;
  log: Logger;
  services: Services;
  sessions: Sessions;
  /** Who every request is in single-person mode. */
  everybody: Session | undefined;
  events: Events;
  imageFiles: ImageFiles;
  uploads: Uploads;
  resumable: ResumableUploads;
  zips: Zips;
  linkFiles: LinkFiles;
  checks: Checks;
  /** Answers what nothing here does: the pages. Without it that is 404. */
  mountPages?: (app: FastifyInstance) => Promise<void>;
}

/** The HTTP server with every route, not listening yet. */
export async function createServer(parts: Parts): Promise<FastifyInstance> {
  const { config } = parts;
  const loggerInstance: FastifyBaseLogger = parts.log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: false,
    // For addresses that can't be decoded, which reach no hook and no handler.
    frameworkErrors: (error, request, reply) => {
      reply.headers(safety(request.id));
      return answerError(error, request, reply);
    },
  });
  const requests = createRequests(parts);

  app.addHook("onRequest", async (request, reply) => {
    reply.headers(safety(request.id));
    // Browsers ignore it on plain HTTP, and say so in the console.
    if (isHttps(request, config)) reply.header("cross-origin-opener-policy", "same-origin");
  });
  app.addHook("onRequest", createSameOrigin(config));
  if (parts.everybody && !config.isOpen) app.addHook("onRequest", createOwnHost(config));
  app.addHook("onResponse", async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "answered",
    );
  });

  closeWhenFinished(app);
  drainRefused(app);
  app.setErrorHandler(answerError);
  mountHealth(app, parts);
  mountMedia(app, { ...parts, requests });
  mountLinkMedia(app, parts);
  mountExports(app, { ...parts, requests });
  mountOwnPictures(app, { ...parts.services, requests });
  mountAuditExport(app, { ...parts.services, requests });
  await mountUploads(app, { ...parts.services, requests });
  await mountPictureUpload(app, { ...parts.services, uploads: parts.uploads, requests });
  await mountResumableUploads(app, { ...parts, requests });
  mountZip(app, { ...parts, requests });
  mountQueueEvents(app, { ...parts, requests });
  await mountRest(app, { requests });
  await mountTrpc(app, { requests });
  const unknown = () => {
    throw new AppError("NOT_FOUND", "There is no such address.");
  };
  app.all("/api/*", unknown);
  app.setNotFoundHandler(unknown);
  await parts.mountPages?.(app);
  return app;
}

/** On closing, requests under way finish; then all connections end, also those that a browser only keeps ready. */
function closeWhenFinished(app: FastifyInstance): void {
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  app.addHook("onRequest", async (_request, reply) => {
    underWay += 1;
    reply.raw.once("close", () => {
      underWay -= 1;
    });
  });
  app.addHook("preClose", async () => {
    timer = setInterval(() => underWay === 0 && app.server.closeAllConnections(), 20);
  });
  app.addHook("onClose", async () => clearInterval(timer));
}
