import type { FastifyInstance } from "fastify";

export interface Route {
  method: string;
  url: string;
}

/** Every route of the server, read from its own picture of its tree; HEAD goes with GET and is left out. */
export function routesOf(server: FastifyInstance): Route[] {
  const above: string[] = [];
  return server
    .printRoutes()
    .split("\n")
    .flatMap((line) => {
      const [, indent = "", segment = "", methods = ""] =
        /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      if (segment === "") return [];
      const depth = indent.length / 4;
      above.length = depth;
      above[depth] = segment;
      const url = above.join("");
      return methods
        .split(", ")
        .filter((method) => method !== "" && method !== "HEAD")
        .map((method) => ({ method, url }));
    });
}
