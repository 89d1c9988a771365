import Database from "better-sqlite3";
import pg from "pg";
import { type Place, sqliteFile } from "@/server/db/open";

export interface RawDatabase {
  run(statement: string): Promise<void>;
  rows(query: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** A connection beside the store that runs any SQL and doesn't check foreign keys. */
export async function openRaw({ databaseUrl, dataDir }: Place): Promise<RawDatabase> {
  if (databaseUrl) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query("SET session_replication_role = replica");
    return {
      run: async (statement) => void (await client.query(statement)),
      rows: async (query) => (await client.query<Record<string, unknown>>(query)).rows,
      close: () => client.end(),
    };
  }
  const db = new Database(sqliteFile(dataDir));
  db.pragma("foreign_keys = OFF");
  return {
    run: async (statement) => void db.exec(statement),
    rows: async (query) => db.prepare<[], Record<string, unknown>>(query).all(),
    close: async () => void db.close(),
  };
}
