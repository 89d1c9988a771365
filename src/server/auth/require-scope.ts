import type { Scope } from "@/lib/api-keys";
import { forbidden } from "@/lib/errors";
import type { Viewer } from "../access/viewer";

/** FORBIDDEN for an API key that wasn't made for it; `session`: no key will do, the person has to be signed in. */
export function requireScope({ via, scopes }: Viewer, needed: Scope | "session"): void {
  if (via === "session") return;
  if (needed === "session") throw forbidden("An API key can't do this. Sign in.");
  if (!scopes.includes(needed)) throw forbidden(`This API key lacks the scope "${needed}".`);
}

/** FORBIDDEN for everyone but administrators, and for their API keys without the scope `admin`. */
export function requireAdministrator(viewer: Viewer): void {
  if (viewer.role !== "admin") throw forbidden("Only administrators may do this.");
  requireScope(viewer, "admin");
}

/** FORBIDDEN until the person has chosen a new password. */
export function requirePasswordChanged({ mustChangePassword }: { mustChangePassword: boolean }): void {
  if (mustChangePassword) throw forbidden("Choose a new password first.");
}
