import { join } from "node:path";
import { dialect } from "./dialect";
import { openPostgres } from "./postgres";
import { openSqlite } from "./sqlite";
import type { Store } from "./store";

export interface Place {
  /** Empty for SQLite. */
  databaseUrl: string;
  /** Where SQLite keeps its file and backups; it must exist. */
  dataDir: string;
}

export const sqliteFile = (dataDir: string) => join(dataDir, "atelier.db");

/** The migrated database of this place; statements prepared on it look for their tables at once. */
export const openStore = ({ databaseUrl, dataDir }: Place): Promise<Store> =>
  dialect === "postgres" ? openPostgres(databaseUrl) : openSqlite(sqliteFile(dataDir));
