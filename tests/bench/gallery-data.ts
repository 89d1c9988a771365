import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { newId } from "@/lib/ids";
import { facetsOf } from "@/lib/image-facets";
import { seqsPerMs } from "@/server/access/images";
import { migrate } from "@/server/db/migrate";
import { readMigrations } from "@/server/db/migrations";
import { openStore, sqliteFile } from "@/server/db/open";
import { tidySearch } from "@/server/db/tidy-search";
import { boardsOf, type Made, madePictures, people } from "./gallery-pictures";

const prefix = "atelier-bench-gallery-";
/** To be raised when other rows are to be made by the same schema. */
const version = 1;

/** The folder with the database of the bench, made where there is none of this schema; older ones are removed. */
export async function galleryFolder(): Promise<string> {
  const migrations = await readMigrations("drizzle/sqlite");
  const hash = createHash("sha256").update(JSON.stringify([version, migrations.map((one) => one.hash)]));
  const folder = join(tmpdir(), prefix + hash.digest("hex").slice(0, 12));
  if (existsSync(folder)) return folder;
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  const unfinished = `${folder}-unfinished`;
  const place = { databaseUrl: "", dataDir: unfinished };
  mkdirSync(unfinished);
  await migrate(place);
  const fillDerived = migrations
    .flatMap(({ statements }) => statements)
    .filter((one) => /^\s*INSERT INTO image_(counts|hours|search) .*\s+SELECT/.test(one));
  if (fillDerived.length !== 3)
    throw new Error("A migration doesn't end with filling the three derived tables.");
  fill(sqliteFile(unfinished), fillDerived);
  // As the housekeeping does each hour.
  const db = await openStore(place);
  await tidySearch(db);
  await db.close();
  renameSync(unfinished, folder);
  return folder;
}

/** What the triggers would write is written at one stroke by the statements of the migration that made them. */
function fill(file: string, fillDerived: string[]): void {
  const db = new Database(file);
  try {
    for (const fast of [
      "journal_mode = OFF",
      "synchronous = OFF",
      "cache_size = -1000000",
      "foreign_keys = OFF",
    ])
      db.pragma(fast);
    const triggers = z
      .array(z.object({ name: z.string(), sql: z.string() }))
      .parse(db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all());
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    // Built afterwards, an index is sorted once.
    const indexes = z
      .array(z.object({ name: z.string(), sql: z.string() }))
      .parse(
        db
          .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'images' AND sql IS NOT NULL",
          )
          .all(),
      );
    for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
    db.transaction(() => {
      addPeople(db);
      addPictures(db);
    })();
    console.error("  indexes …");
    for (const { sql } of indexes) db.exec(sql);
    console.error("  search, counts …");
    for (const statement of fillDerived) db.exec(statement);
    db.exec(
      "UPDATE boards SET image_count = coalesce((SELECT sum(image_count) FROM image_counts WHERE place = boards.id), 0)",
    );
    for (const { sql } of triggers) db.exec(sql);
    db.pragma("journal_mode = WAL");
  } finally {
    db.close();
  }
}

function addPeople(db: Database.Database): void {
  const now = Date.now();
  const user = db.prepare(
    "INSERT INTO users (id, email, email_key, display_name, password_hash, role, created_at, updated_at) VALUES (@id, @id, @id, @id, '-', 'user', @now, @now)",
  );
  const board = db.prepare(
    "INSERT INTO boards (id, user_id, name, description, visibility, created_at, updated_at) VALUES (@id, @userId, @id, '', @visibility, @now, @now)",
  );
  for (const id of people) {
    user.run({ id, now });
    for (const one of boardsOf(id)) board.run({ ...one, userId: id, now });
  }
}

function addPictures(db: Database.Database): void {
  const insert = db.prepare(
    `INSERT INTO images (id, seq, user_id, board_id, width, height, mime_type, byte_size, origin, metadata, tags, facets, thumbhash, created_at)
     VALUES (@id, @seq, @userId, @boardId, @width, @height, 'image/png', @byteSize, 'generated', @metadata, '[]', @facets, @thumbhash, @createdAt)`,
  );
  const row = ({ createdAt, metadata, ...rest }: Made) => ({
    ...rest,
    createdAt,
    id: idAt(createdAt),
    seq: createdAt * seqsPerMs,
    metadata: JSON.stringify(metadata),
    facets: facetsOf({ metadata, origin: "generated", tags: [] }),
    thumbhash: "3OcRJYB4d3h/iIeHeEh3eIhw+j2w",
  });
  let made = 0;
  for (const picture of madePictures()) {
    insert.run(row(picture));
    made += 1;
    if (made % 500_000 === 0) console.error(`  ${made.toLocaleString("en")} pictures`);
  }
}

/** A new id, but for its time. */
function idAt(ms: number): string {
  const hex = ms.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-${newId().slice(14)}`;
}
