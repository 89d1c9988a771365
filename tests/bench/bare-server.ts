import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { loadSecret } from "@/server/auth/secret";
import { createTokens } from "@/server/auth/tokens";
import { createBoardNews } from "@/server/boards/board-news";
import { createBoards } from "@/server/boards/boards.service";
import { readConfig } from "@/server/config";
import { openStore } from "@/server/db/open";
import { createLocalBus } from "@/server/events/local-bus";
import { createRequests } from "@/server/http/request-context";
import { mountRest } from "@/server/http/rest";
import { createSessions } from "@/server/sessions/sessions.service";
import { createContentAccess } from "@/server/settings/content-access";
import { createSettings } from "@/server/settings/settings.service";
import type { Services } from "@/server/trpc/context";

// The yardsticks, each on a port of its own, over the data folder of a product that has stopped:
// Fastify with nothing but the statement and its own way to send a file; REST with and without the login.
const [dataDir = "", token = "", ...ports] = process.argv.slice(2);
const db = await openStore({ databaseUrl: "", dataDir });
const events = createLocalBus();
const settings = createSettings({ db, canMail: false });
const boards = createBoards({
  ...{ db, events, boardNews: createBoardNews({ db, events }) },
  contentAccess: createContentAccess({ db, settings }),
});
const tokens = createTokens(await loadSecret(dataDir, undefined));
const sessions = createSessions({ db, tokens, events, settings });
const session = await sessions.authenticate(token, "");
if (!session) throw new Error("This token is nobody's.");

// Boards are all that is asked for.
const services = { boards, auth: { isEnabled: true } } as Services;
const config = readConfig({ ATELIER_DATA_DIR: dataDir });
const parts = { services, sessions, config, everybody: undefined };
const withLogin = createRequests(parts);
const withoutLogin = createRequests({
  ...parts,
  sessions: { ...sessions, authenticate: async () => session },
});

const bare = fastify();
bare.get("/boards", () => boards.list(session.viewer, { limit: 50 }));
await bare.register(fastifyStatic, { root: dataDir, prefix: "/data/" });

const servers: FastifyInstance[] = [bare];
for (const requests of [withoutLogin, withLogin]) {
  const server = fastify();
  await mountRest(server, { requests });
  servers.push(server);
}
for (const [index, server] of servers.entries()) {
  await server.listen({ host: "127.0.0.1", port: Number(ports[index]) });
}
process.send?.("listening");
