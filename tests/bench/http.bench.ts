import { administrator, Rest } from "../support/rest";
import { startServer } from "../support/server-process";
import { withYardsticks } from "./bare";
import { figures, type Load, load } from "./load";
import { type Bench, percent, type Result } from "./result";

const boardCount = 50;

function compare(what: string, goal: number, measured: Load, yardstick: Load, against: string): Result {
  return {
    what,
    goal: `at least ${goal} % of ${against}`,
    measured: `${figures(measured)} (${percent(measured.perSecond, yardstick.perSecond)})`,
    isMet: measured.perSecond >= (goal / 100) * yardstick.perSecond,
  };
}

/** The list of 50 boards by every way there is, and a thumbnail, each against its yardstick. */
export const http: Bench = async () => {
  const server = await startServer();
  const { token } = await new Rest(server.url).setUp(administrator);
  const rest = new Rest(server.url, token);
  for (let number = 1; number <= boardCount; number++) await rest.createBoard(`Board ${number}`);
  await rest.enqueue({ prompt: "a lighthouse by the sea at dusk", width: 512, height: 512 });
  await rest.idle();
  const id = (await rest.images())[0]?.id ?? "";

  const input = encodeURIComponent(JSON.stringify({ limit: boardCount }));
  const got = await withYardsticks(server.dataDir, token, ({ bare, withoutLogin, withLogin }) =>
    load(
      {
        bare: `${bare}/boards`,
        rest: `${server.url}/api/v1/boards`,
        trpc: `${server.url}/api/trpc/boards.list?input=${input}`,
        withoutLogin: `${withoutLogin}/api/v1/boards`,
        withLogin: `${withLogin}/api/v1/boards`,
        file: `${bare}/data/files/thumbnails/${id.slice(-2)}/${id}.webp`,
        thumbnail: `${server.url}/media/images/${id}/thumbnail`,
      },
      token,
    ),
  );
  await server.end();

  return [
    { what: "50 boards, bare Fastify route", goal: "", measured: figures(got.bare) },
    compare("50 boards, REST", 60, got.rest, got.bare, "bare"),
    compare("50 boards, tRPC", 40, got.trpc, got.bare, "bare"),
    { what: "50 boards, without login", goal: "", measured: figures(got.withoutLogin) },
    compare("50 boards, with login", 90, got.withLogin, got.withoutLogin, "without"),
    { what: "Thumbnail, @fastify/static", goal: "", measured: figures(got.file) },
    compare("Thumbnail, /media", 50, got.thumbnail, got.file, "@fastify/static"),
  ];
};
