import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, describe, expect, test } from "vitest";
import { StartupError } from "@/server/db/startup-error";
import { listen, requireFreePort } from "@/server/listen";

const open: FastifyInstance[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));
function server(): FastifyInstance {
  const made = Fastify();
  open.push(made);
  return made;
}
/** A server that can't listen on some hosts, for a reason of the operating system's. */
function failing(codes: Record<string, string>): FastifyInstance {
  const made = server();
  const real = made.listen.bind(made);
  made.listen = (async (given: { host: string; port: number }) => {
    const code = codes[given.host];
    if (code) throw Object.assign(new Error(code), { code });
    return real(given);
  }) as FastifyInstance["listen"];
  return made;
}

describe("listening", () => {
  test("on every address gives one for this machine's browser", async () => {
    const url = await listen(server(), { host: undefined, port: 0 });
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await fetch(url)).status).toBe(404);
  });

  test.each([
    ["127.0.0.1", /^http:\/\/127\.0\.0\.1:\d+$/],
    ["0.0.0.0", /^http:\/\/localhost:\d+$/],
    ["::1", /^http:\/\/\[::1\]:\d+$/],
  ])("on %s gives an address that can be opened", async (host, shape) => {
    expect(await listen(server(), { host, port: 0 })).toMatch(shape);
  });

  test.each(["EAFNOSUPPORT", "EADDRNOTAVAIL"])("does without IPv6 where there is none (%s)", async (code) => {
    expect(await listen(failing({ "::": code }), { host: undefined, port: 0 })).toMatch(
      /^http:\/\/localhost/,
    );
  });

  test.each([
    ["EADDRINUSE", "Port 80 is in use by another program. Stop it, or set PORT to another number."],
    ["EACCES", "This user may not use port 80. Set PORT to a number above 1023."],
    ["EADDRNOTAVAIL", "HOST studio is not an address of this machine."],
    ["ENOTFOUND", "HOST studio is not an address of this machine."],
  ])("says in a sentence why it can't (%s)", async (code, sentence) => {
    const refused = listen(failing({ studio: code }), { host: "studio", port: 80 });
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow(sentence);
  });

  test("says when both ways are closed, too", async () => {
    const refused = listen(failing({ "::": "EAFNOSUPPORT", "0.0.0.0": "EADDRINUSE" }), {
      host: undefined,
      port: 80,
    });
    await expect(refused).rejects.toThrow("Port 80 is in use");
  });

  test("lets what it doesn't know out as it is", async () => {
    const refused = listen(failing({ studio: "EMFILE" }), { host: "studio", port: 80 });
    await expect(refused).rejects.not.toThrow(StartupError);
  });
});

test("a port is free until somebody has it, and looking at it doesn't take it", async () => {
  const url = await listen(server(), { host: "127.0.0.1", port: 0 });
  const port = Number(new URL(url).port);
  await expect(requireFreePort({ host: "127.0.0.1", port })).rejects.toThrow(`Port ${port} is in use`);
  await open[0]?.close();
  await requireFreePort({ host: "127.0.0.1", port });
  await requireFreePort({ host: "127.0.0.1", port });
});
