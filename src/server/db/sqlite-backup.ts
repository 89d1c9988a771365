import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type Database from "better-sqlite3";

/** Copies made before a migration that are kept, newest first. */
const kept = 3;

/** Copies the database of `file` into `backups` beside it; returns the copy's path once it is on disk. */
export async function backUpSqlite(db: Database.Database, file: string): Promise<string> {
  const folder = join(dirname(file), "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const prefix = `${basename(file, ".db")}-before-migration-`;
  const backup = join(folder, `${prefix}${new Date().toISOString().replaceAll(/[:.]/g, "-")}.db`);
  const unfinished = `${backup}.part`;
  db.prepare("VACUUM INTO ?").run(unfinished);
  await sync(unfinished);
  await rename(unfinished, backup);
  await sync(folder);

  const old = (await readdir(folder))
    .filter((name) => name.startsWith(prefix))
    .sort()
    .reverse()
    .slice(kept);
  for (const name of old) await rm(join(folder, name));
  return backup;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
