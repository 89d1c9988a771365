import { found } from "@/lib/errors";
import { unscopedOwners } from "../access/owners";
import { unscopedUserNames } from "../access/users";
import type { Viewer } from "../access/viewer";
import type { Store } from "../db/store";
import type { SettingsService } from "./settings.service";

export type ContentAccess = ReturnType<typeof createContentAccess>;

interface Parts {
  db: Store;
  settings: Pick<SettingsService, "current">;
}

/**
 * While the setting `adminContentAccess` is on, administrators read what is others' as its owner would. Changes ask
 * for grants, which know nothing of it.
 */
export function createContentAccess({ db, settings }: Parts) {
  const owners = unscopedOwners(db.read);
  const maySeeAll = async ({ role, scopes }: Viewer) =>
    role === "admin" && scopes.includes("admin") && (await settings.current()).adminContentAccess;

  return {
    /** As whom the viewer may read what they don't see themselves; undefined: they may not, or there is none. */
    async ownerOf(viewer: Viewer, noun: "picture" | "board", id: string): Promise<string | undefined> {
      return (await maySeeAll(viewer)) ? owners[noun](id) : undefined;
    },
    /** As whom to list; NOT_FOUND for another person whom the viewer may not look at, or who isn't there. */
    async reader(viewer: Viewer, ownerId: string | undefined): Promise<string> {
      if (ownerId === undefined || ownerId === viewer.userId) return viewer.userId;
      const [person] = (await maySeeAll(viewer)) ? await unscopedUserNames(db.read, [ownerId]) : [];
      return found(person, "person").id;
    },
  };
}
