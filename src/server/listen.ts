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
  const [first = "::", second] = host === undefined ? everywhere : [host];
  try {
    await server.listen({ host: first, port });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (second && (code === "EAFNOSUPPORT" || code === "EADDRNOTAVAIL")) {
      await server.listen({ host: second, port });
    } else if (code === "EADDRINUSE") {
      throw new StartupError(
        `Port ${port} is in use by another program. Stop it, or set PORT to another number.`,
        { cause: error },
      );
    } else if (code === "EACCES") {
      throw new StartupError(`This user may not use port ${port}. Set PORT to a number above 1023.`, {
        cause: error,
      });
    } else if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new StartupError(`HOST ${first} is not an address of this machine.`, { cause: error });
    } else {
      throw error;
    }
  }
  const [bound] = server.addresses();
  const shown = host === undefined || host === "::" || host === "0.0.0.0" ? "localhost" : host;
  return `http://${shown.includes(":") ? `[${shown}]` : shown}:${typeof bound === "object" ? bound.port : port}`;
}
