import { hostname, networkInterfaces } from "node:os";
import type { FastifyRequest } from "fastify";
import type { Config } from "../config";

const bare = (host: string) => host.replace(/^\[|\]$/g, "");

/** Names and addresses that lead to this machine and nowhere else. */
export function isThisMachine(host: string): boolean {
  const name = bare(host).toLowerCase();
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  return (
    ["localhost", hostname().toLowerCase()].includes(name) ||
    addresses.some(({ address }) => address === name)
  );
}

/**
 * Where the links of mails lead that anybody can cause. What a request says of its host may be a lie, and the link
 * would carry its token there: without a public address only this machine's own names are believed.
 */
export function mailOrigin(request: FastifyRequest, { publicUrl, port }: Config): string {
  if (publicUrl) return publicUrl;
  if (isThisMachine(request.hostname)) return `${request.protocol}://${request.host}`;
  return `http://${hostname()}:${port}`;
}
