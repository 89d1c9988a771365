import type { FastifyInstance } from "fastify";
import { createTokens } from "@/server/auth/tokens";
import { readConfig } from "@/server/config";
import { openStore } from "@/server/db/open";
import type { Store } from "@/server/db/store";
import type { Engine } from "@/server/engines/engine";
import { createLog } from "@/server/log";
import { type Running, start } from "@/server/main";
import type { UserRow } from "@/server/users/user-rows";
import { createFakeEngine } from "../fakes/engine";
import { createPlace, type TestPlace } from "./database";
import { Rest } from "./rest";
import { addSession, addUser } from "./rows";
import { testSecret } from "./services";

interface Options {
  engines?: Engine[];
  /** Settings besides the address, the data folder and the secret. */
  env?: Record<string, string>;
  /** Kept when the product is closed. */
  place?: TestPlace;
}

/** A signed-in person of the running product. */
export interface AppPerson {
  id: string;
  email: string;
  sessionId: string;
  token: string;
  cookie: string;
  /** By bearer token. */
  rest: Rest;
}

export interface TestApp extends Running {
  place: TestPlace;
  /** Fastify itself, for its list of routes and for `inject`. */
  server: FastifyInstance;
  /** A second store on the same database, to arrange and look. */
  db: Store;
  /** Everything written to the log so far, one JSON text a line. */
  log: string[];
  /** As nobody. */
  rest: Rest;
  person(name: string, row?: Partial<UserRow>): Promise<AppPerson>;
  /** A session for somebody who is there, whether or not they could sign in themselves. */
  signIn(user: Pick<UserRow, "id" | "email">): Promise<AppPerson>;
  close(): Promise<void>;
}

/** The whole product without its pages, on a fresh data folder and a free port of 127.0.0.1. */
export async function startApp({ engines = [createFakeEngine()], env = {}, ...given }: Options = {}) {
  const place = given.place ?? (await createPlace());
  const config = readConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    ATELIER_DATA_DIR: place.dataDir,
    DATABASE_URL: place.databaseUrl,
    ATELIER_SECRET: testSecret,
    ATELIER_LOG_LEVEL: "info",
    ...env,
  });
  const lines: string[] = [];
  const log = createLog(config, { write: (line: string) => void lines.push(line) });
  let server: FastifyInstance | undefined;
  const running = await start(config, {
    root: process.cwd(),
    log,
    engines,
    mountPages: async (app) => {
      server = app;
    },
  });
  if (!server) throw new Error("No server was made.");
  const db = await openStore(place);
  const rest = new Rest(running.url);
  const tokens = createTokens(testSecret);

  const app: TestApp = {
    ...running,
    ...{ place, server, db, rest, log: lines },
    async person(name, row = {}) {
      const email = `${name.toLowerCase()}@example.org`;
      return app.signIn(await addUser(db, { displayName: name, email, emailKey: email, ...row }));
    },
    async signIn({ id, email }) {
      const session = await addSession(db, id);
      const token = tokens.sign({ sub: id, sid: session.id, exp: Math.floor(session.expiresAt / 1000) });
      const cookie = `next-auth.session-token=${token}`;
      return { id, email, sessionId: session.id, token, cookie, rest: rest.as(token) };
    },
    async close() {
      await db.close();
      await running.stop();
      if (!given.place) await place.remove();
    },
  };
  return app;
}
