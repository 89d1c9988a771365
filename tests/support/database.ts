import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { dialect } from "@/server/db/dialect";
import { openStore, type Place, sqliteFile } from "@/server/db/open";
import type { Store } from "@/server/db/store";
import { createDatabase, runAsSuperuser } from "./postgres-database";

export interface TestPlace extends Place {
  remove(): Promise<void>;
}

/** A new data folder with its own database of the dialect under test; migrated unless `isEmpty`. */
export async function createPlace({ isEmpty = false } = {}): Promise<TestPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), "atelier-test-"));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  if (dialect === "sqlite") {
    if (!isEmpty) await copyFile(inject("sqliteTemplate"), sqliteFile(dataDir));
    return { databaseUrl: "", dataDir, remove: removeFolder };
  }

  const server = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = isEmpty ? undefined : "template_atelier";
  return {
    databaseUrl: await createDatabase(server, { name, template }),
    dataDir,
    async remove() {
      await runAsSuperuser(server, `DROP DATABASE ${name} WITH (FORCE)`);
      await removeFolder();
    },
  };
}

export interface TestStore {
  db: Store;
  place: Place;
  /** Closes the store and removes its data. */
  close(): Promise<void>;
}

/** A store on a new migrated database of the dialect under test. */
export async function openTestStore(): Promise<TestStore> {
  const place = await createPlace();
  const db = await openStore(place);
  return {
    db,
    place,
    async close() {
      await db.close();
      await place.remove();
    },
  };
}
