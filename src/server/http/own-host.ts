import type { FastifyRequest } from "fastify";
import { forbidden } from "@/lib/errors";
import { type Config, isLoopbackName } from "../config";

/**
 * Where nobody signs in, a site whose name was made to lead to this machine (DNS rebinding) could act as its
 * person: only this machine's own names, and the public address's, are answered. FORBIDDEN for another `Host`.
 */
export function createOwnHost({ publicUrl }: Pick<Config, "publicUrl">) {
  const publicName = publicUrl && new URL(publicUrl).hostname;
  return async function requireOwnHost(request: FastifyRequest): Promise<void> {
    if (isLoopbackName(request.hostname) || request.hostname === publicName) return;
    throw forbidden("Open Atelier at localhost: it isn't known by this name.");
  };
}
