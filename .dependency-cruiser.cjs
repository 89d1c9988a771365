/** The arrows: who may import whom. One rule, one arrow; the comment is the sentence a person gets. */

const browser = "^src/(features|components|lib)/";
const appRouterType = "^src/lib/trpc\\.ts$";
const server = "^src/server/";
const main = "^src/server/main(\\.entry)?\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "lib-is-pure",
      comment: "lib is for both sides: it imports lib alone (but for the one type in lib/trpc.ts).",
      severity: "error",
      from: { path: "^src/lib/", pathNot: appRouterType },
      to: { path: "^src/(?!lib/)" },
    },
    {
      name: "components-know-no-product",
      comment: "A component could ship in another product: it imports components and lib.",
      severity: "error",
      from: { path: "^src/components/" },
      to: { path: "^src/(?!components/|lib/)" },
    },
    {
      name: "features-below-pages",
      comment: "A page composes features; a feature never imports a page.",
      severity: "error",
      from: { path: "^src/features/" },
      to: { path: "^src/(?!features/|components/|lib/)" },
    },
    {
      name: "features-are-apart",
      comment: "A feature never imports another feature: the page puts them together.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/(?!$1/)" },
    },
    {
      name: "browser-knows-one-type",
      comment:
        "What the browser may know of the server is `import type { AppRouter }`, once, in lib/trpc.ts.",
      severity: "error",
      from: { path: browser },
      to: { path: server, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-use-one-door",
      comment: "What is rendered on the server reaches the running application through getApp() alone.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { path: server, pathNot: "^src/server/http/get-app\\.ts$" },
    },
    {
      name: "server-draws-nothing",
      comment: "The server runs and is tested with no React near it.",
      severity: "error",
      from: { path: server, pathNot: "^src/server/http/pages\\.ts$" },
      to: { path: "^src/(app|features|components)/|(^|/)node_modules/(react|react-dom|@mantine)/" },
    },
    {
      name: "main-sees-all",
      comment: "main.ts makes and joins the parts; no part imports main.ts.",
      severity: "error",
      from: { path: "^src/", pathNot: main },
      to: { path: main },
    },
    {
      name: "http-on-top",
      comment: "A request goes down: http → trpc → router → service → access → db.",
      severity: "error",
      from: { path: server, pathNot: [main, "^src/server/http/"] },
      to: { path: "^src/server/http/" },
    },
    {
      name: "routers-under-trpc",
      comment: "Only trpc/root.ts (and tests) know the routers.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/server/trpc/", "\\.router\\.ts$"] },
      to: { path: "\\.router\\.ts$" },
    },
    {
      name: "services-know-no-transport",
      comment: "A service is a function of what it needs; it never sees trpc.",
      severity: "error",
      from: { path: server, pathNot: [main, "^src/server/(trpc|http)/", "\\.router\\.ts$"] },
      to: { path: "^src/server/trpc/" },
    },
    {
      name: "access-below-services",
      comment: "access/ holds the SQL of who may see what; it imports tables and db, never a service.",
      severity: "error",
      from: { path: "^src/server/access/" },
      to: { path: server, pathNot: ["^src/server/(access|db)/", "\\.table\\.ts$"] },
    },
    {
      name: "db-at-the-bottom",
      comment: "db/ imports tables alone.",
      severity: "error",
      from: { path: "^src/server/db/" },
      to: { path: server, pathNot: ["^src/server/db/", "\\.table\\.ts$"] },
    },
    {
      name: "tables-are-private",
      comment: "A table belongs to its noun's service, to access/, to other tables and to db/.",
      severity: "error",
      from: { path: "^src/server/([^/]+)/", pathNot: ["^src/server/(access|db)/", "\\.table\\.ts$"] },
      to: { path: "\\.table\\.ts$", pathNot: "^src/server/$1/" },
    },
    {
      name: "routers-ask-services",
      comment: "A router calls its service; it never reads a table.",
      severity: "error",
      from: { path: ["\\.router\\.ts$", "^src/server/(trpc|http)/", main] },
      to: { path: "\\.table\\.ts$" },
    },
    {
      name: "engines-by-main-alone",
      comment: "Implementations of engines are made in main.ts; everyone else knows engines/engine.ts.",
      severity: "error",
      from: { path: server, pathNot: [main, "^src/server/engines/"] },
      to: { path: "^src/server/engines/[^/]+/" },
    },
    {
      name: "engines-are-apart",
      comment: "An engine never imports another engine.",
      severity: "error",
      from: { path: "^src/server/engines/([^/]+)/" },
      to: { path: "^src/server/engines/[^/]+/", pathNot: "^src/server/engines/$1/" },
    },
    {
      name: "storage-by-main-alone",
      comment: "Implementations of storage are made in main.ts; everyone else knows storage/storage.ts.",
      severity: "error",
      from: { path: server, pathNot: [main, "^src/server/storage/"] },
      to: { path: "^src/server/storage/(?!storage\\.ts$)" },
    },
    {
      name: "events-by-main-alone",
      comment: "Implementations of the bus are made in main.ts; everyone else knows events/bus.ts.",
      severity: "error",
      from: { path: server, pathNot: [main, "^src/server/events/"] },
      to: { path: "^src/server/events/", pathNot: ["/bus\\.ts$", "\\.router\\.ts$"] },
    },
    {
      name: "trpc-in-routers-alone",
      comment: "@trpc/server only in trpc/, in routers and in http/, which puts them on the wire.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/server/(trpc|http)/", "\\.router\\.ts$"] },
      to: { path: "(^|/)node_modules/@trpc/server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "dialects-in-db-alone",
      comment: "Drizzle's dialect modules, better-sqlite3 and pg only in db/.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/server/db/" },
      to: {
        path: "(^|/)node_modules/(better-sqlite3|pg)/|(^|/)node_modules/drizzle-orm/(pg-core|sqlite-core|better-sqlite3|node-postgres)/",
      },
    },
    {
      name: "next-in-pages-alone",
      comment: "next only in app/ and http/pages.ts.",
      severity: "error",
      from: { path: "^src/(server|lib|cli)/", pathNot: "^src/server/http/pages\\.ts$" },
      to: { path: "(^|/)node_modules/next/" },
    },
    {
      name: "next-to-move-about",
      comment:
        "Features and components take from next what a link needs (link, navigation, dynamic), nothing of its server.",
      severity: "error",
      from: { path: "^src/(features|components)/" },
      to: {
        path: "(^|/)node_modules/next/",
        pathNot: "(^|/)node_modules/next/(link|navigation|dynamic)\\.(js|d\\.ts)$",
      },
    },
    {
      name: "no-cycles",
      comment: "Two files that import each other are one file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-unresolved",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|dist|data|coverage)/|\\.css$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
