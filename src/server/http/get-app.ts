import type { AuthOptions } from "../auth/next-auth";
import type { LinkVisitors } from "../board-links/visitors";

/** What the few server-rendered parts may use of the running application. */
export interface App {
  authOptions: AuthOptions;
  /** Throws AppError NOT_FOUND for a token that leads nowhere. */
  openLink: LinkVisitors["open"];
  publicUrl: string | undefined;
}

declare global {
  var atelierApp: App | undefined;
}

/** Next bundles its own copies of modules, so a module of ours isn't the one the server runs: globalThis is. */
export function getApp(): App {
  if (!globalThis.atelierApp) throw new Error("The application isn't running.");
  return globalThis.atelierApp;
}

export function setApp(app: App): void {
  globalThis.atelierApp = app;
}
