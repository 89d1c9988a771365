import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import next from "next";
import type { Config } from "../config";
import { isHttps } from "./request-context";

interface Parts {
  /** Where `package.json` and `.next` lie. */
  root: string;
  config: Config;
}

/**
 * Next behind everything else: the prerendered pages and next-auth's routes. What it sees of the client is what
 * Fastify made of the proxies' headers.
 */
export async function mountPages(app: FastifyInstance, { root, config }: Parts): Promise<void> {
  const { isDevelopment, port, publicUrl } = config;
  // next-auth makes its addresses from one of these.
  if (publicUrl) process.env.NEXTAUTH_URL = publicUrl;
  else process.env.AUTH_TRUST_HOST = "true";
  const nextApp = next({
    dev: isDevelopment,
    dir: root,
    port,
    hostname: "localhost",
    customServer: true,
    httpServer: app.server,
  });
  await nextApp.prepare();
  const handle = nextApp.getRequestHandler();
  const hashes = isDevelopment ? undefined : await scriptHashes(join(root, ".next/server/app"));
  const policy = contentSecurityPolicy(hashes);
  if (isDevelopment) {
    const upgrade = nextApp.getUpgradeHandler();
    app.server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));
  }

  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser("*", (_request, _payload, done) => done(null));
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const { raw } = request;
      raw.headers["x-forwarded-for"] = request.ip;
      raw.headers["x-forwarded-proto"] = isHttps(request, config) ? "https" : "http";
      raw.headers["x-forwarded-host"] = request.host;
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      if (hashes && isRendered(request.url)) {
        // Next reads the nonce from the request's policy, and gives it to the scripts that it writes.
        const own = contentSecurityPolicy([...hashes, `'nonce-${randomBytes(16).toString("base64")}'`]);
        raw.headers["content-security-policy"] = own;
        reply.raw.setHeader("content-security-policy", own);
      } else {
        delete raw.headers["content-security-policy"];
        reply.raw.setHeader("content-security-policy", policy);
      }
      reply.hijack();
      await handle(raw, reply.raw);
    };
    pages.all("/api/auth/*", handler);
    pages.all("/*", handler);
  });
  app.addHook("onClose", () => nextApp.close());
}

/** The one page that is made anew for each request: its Open Graph data differ. */
const isRendered = (url: string) => url.startsWith("/share/");

/** Scripts run from files of our own, and inline only if they stand in a page that the build made. */
function contentSecurityPolicy(hashes: string[] | undefined): string {
  const scripts = hashes ? ["'self'", ...hashes] : ["'self'", "'unsafe-inline'", "'unsafe-eval'"];
  return [
    "default-src 'self'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${hashes ? "" : " ws:"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** CSP hashes of every inline script in the prerendered pages. */
async function scriptHashes(folder: string): Promise<string[]> {
  const hashes = new Set<string>();
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".html")) continue;
    const html = await readFile(join(folder, name), "utf8");
    for (const [, script] of html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)) {
      hashes.add(
        `'sha256-${createHash("sha256")
          .update(script ?? "")
          .digest("base64")}'`,
      );
    }
  }
  return [...hashes];
}
