import Fastify, { type FastifyInstance } from "fastify";
import type { Config } from "./config";
import { StartupError } from "./db/startup-error";

/** Every address, IPv6 where there is one. */
const everywhere = ["::", "0.0.0.0"];

/** Throws StartupError when {@link listen} would, so that nothing is touched before. */
export async function requireFreePort(config: Pick<Config, "host" | "port">): Promise<void> {
  const probe = Fastify();
  try {
    await listen(probe, config);
  } finally {
    await probe.close();
  }
}

/** Resolves to the address for this machine's own browser. */
export async function listen(
  server: FastifyInstance,
  { host, port }: Pick<Config, "host" | "port">,
): Promise<string> {
  await bind(server, host === undefined ? everywhere : [host], port);
  const [bound] = server.addresses();
  const shown = host === undefined || host === "::" || host === "0.0.0.0" ? "localhost" : host;
  return `http://${shown.includes(":") ? `[${shown}]` : shown}:${typeof bound === "object" ? bound.port : port}`;
}

async function bind(server: FastifyInstance, [host = "", ...others]: string[], port: number): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (others.length > 0 && hasNoSuchAddresses.includes(code)) return bind(server, others, port);
    const sentence = sentences[code]?.(host, port);
    throw sentence === undefined ? error : new StartupError(sentence, { cause: error });
  }
}

const hasNoSuchAddresses = ["EAFNOSUPPORT", "EADDRNOTAVAIL"];
const notOurs = (host: string) => `HOST ${host} is not an address of this machine.`;
const sentences: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is in use by another program. Stop it, or set PORT to another number.`,
  EACCES: (_host, port) => `This user may not use port ${port}. Set PORT to a number above 1023.`,
  EADDRNOTAVAIL: notOurs,
  ENOTFOUND: notOurs,
};
