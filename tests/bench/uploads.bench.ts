import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { administrator, Rest } from "../support/rest";
import { startServer } from "../support/server-process";
import { beginUpload, type Sender, tus } from "../support/uploads";
import { type Bench, quantile } from "./result";

const count = 1000;
const atOnce = 16;
const side = 256;
/** Megabytes that a zip of all of them may cost the server. */
const zipMemory = 100;

/** Noise doesn't compress: about 200 kB. */
const png = () =>
  sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();

/** Until it is acknowledged, however often the server goes; resolves to the picture's id. */
async function send(sender: Sender, bytes: Buffer<ArrayBuffer>): Promise<string> {
  for (let path: string | null = null; ; ) {
    const request: Promise<Response> =
      path === null
        ? beginUpload(sender, bytes.length, { body: bytes })
        : tus(sender, { method: "HEAD", path });
    const answer: Response | undefined = await request.catch(() => undefined);
    const id = answer?.headers.get("x-image-id") ?? answer?.headers.get("x-duplicate-of");
    if (id) return id;
    path = answer?.headers.get("location") ?? null;
    await sleep(30);
  }
}

/** Megabytes of a process, as Linux counts them; undefined elsewhere. */
function memoryOf(pid: number | undefined): number | undefined {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;
  } catch {
    return undefined;
  }
}

/** A thousand files with the server killed halfway, then all of them in one zip. */
export const uploads: Bench = async () => {
  let server = await startServer();
  const { port, dataDir } = server;
  const { token } = await new Rest(server.url).setUp(administrator);
  const sender = { url: server.url, token };
  const acknowledged: string[] = [];
  const took: number[] = [];
  let restarting: Promise<unknown> = Promise.resolve();
  const startedAt = performance.now();
  let left = count;
  const work = async () => {
    for (; left > 0; ) {
      left -= 1;
      const bytes = Buffer.from(await png());
      const sentAt = performance.now();
      acknowledged.push(await send(sender, bytes));
      took.push(performance.now() - sentAt);
      if (acknowledged.length === count / 2) {
        restarting = server.end("SIGKILL").then(async () => {
          server = await startServer({ port, dataDir });
        });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await restarting;
  const seconds = (performance.now() - startedAt) / 1000;
  const kept = new Set((await new Rest(server.url, token).images()).map(({ id }) => id));
  const found = acknowledged.filter((id) => kept.has(id)).length;

  const zip = await zipped(sender, acknowledged, server.child.pid);
  await server.end();
  return [
    {
      what: `${count} uploads, the server killed halfway: acknowledged and there`,
      goal: `${count} of ${count}, no more`,
      measured: `${found} of ${count}, ${kept.size} kept`,
      isMet: found === count && kept.size === count,
    },
    {
      what: "Uploads of 200 kB, 16 at once, restart included",
      goal: "",
      measured: `${Math.round(count / seconds)} a second, p95 ${Math.round(quantile(took, 0.95))} ms`,
    },
    { what: `Zip of ${count}`, goal: "", measured: `${Math.round(zip.megabytes / zip.seconds)} MB a second` },
    {
      what: "Zip, memory of the server",
      goal: `at most ${zipMemory} MB more`,
      measured: zip.grown === undefined ? "unknown here" : `${Math.round(zip.grown)} MB more`,
      ...(zip.grown === undefined ? {} : { isMet: zip.grown <= zipMemory }),
    },
  ];
};

async function zipped({ url, token }: Sender, ids: string[], pid: number | undefined) {
  const before = memoryOf(pid);
  let most = before ?? 0;
  let bytes = 0;
  const startedAt = performance.now();
  const response = await fetch(`${url}/media/zip`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ ids }),
  });
  if (!response.ok || !response.body) throw new Error(`The zip was refused: ${response.status}`);
  for await (const part of response.body) {
    bytes += part.length;
    most = Math.max(most, memoryOf(pid) ?? 0);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return { megabytes: bytes / 1e6, seconds, grown: before === undefined ? undefined : most - before };
}
