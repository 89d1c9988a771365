import Database from "better-sqlite3";
import { facetsOf } from "@/lib/image-facets";
import { seqsPerMs } from "@/server/access/images";
import { sqliteFile } from "@/server/db/open";

interface ManyPictures {
  dataDir: string;
  userId: string;
  count: number;
  /** Epoch ms of the newest. */
  newest: number;
  /** Milliseconds from one to the next older one. */
  apart: number;
  boardId?: string | null;
}

const sizes = [
  [1024, 1024],
  [1216, 832],
  [832, 1216],
  [1344, 768],
  [896, 1152],
] as const;

/** Version 7, as `newId()` would have made it then. */
function idAt(ms: number, n: number): string {
  const time = ms.toString(16).padStart(12, "0");
  const tail = n.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
}

/**
 * Rows of pictures without files, put straight into the SQLite file of a running server: a person's of many years
 * in some seconds. Resolves to their ids, newest first.
 */
export function addManyPictures({
  dataDir,
  userId,
  count,
  newest,
  apart,
  boardId = null,
}: ManyPictures): string[] {
  const db = new Database(sqliteFile(dataDir), { timeout: 20_000 });
  const insert = db.prepare(
    `insert into images (id, seq, user_id, board_id, width, height, mime_type, byte_size, origin, metadata, tags, facets, thumbhash, created_at)
     values (?, ?, ?, ?, ?, ?, 'image/png', 1000, 'generated', ?, '[]', ?, '', ?)`,
  );
  const ids: string[] = [];
  try {
    // The newest last, as time would have it, which spares the search index work.
    db.transaction(() => {
      for (let n = count - 1; n >= 0; n -= 1) {
        const createdAt = newest - n * apart;
        const [width, height] = sizes[(n * 7) % sizes.length] ?? sizes[0];
        const metadata = { prompt: `picture ${n} of many`, seed: n, model: n % 3 === 0 ? "one" : "other" };
        const facets = facetsOf({ metadata, origin: "generated", tags: [] });
        const id = idAt(createdAt, n);
        ids.push(id);
        insert.run(
          ...[id, createdAt * seqsPerMs + (n % seqsPerMs), userId, boardId, width, height],
          ...[JSON.stringify(metadata), facets, createdAt],
        );
      }
    })();
  } finally {
    db.close();
  }
  return ids.reverse();
}
