import type { Readable } from "node:stream";
import { inArray } from "drizzle-orm";
import { AppError, notFound } from "@/lib/errors";
import { type ImageFilter, imageLimits } from "@/lib/images";
import { counted } from "@/lib/quantities";
import { visibleImages } from "../access/images";
import type { Viewer } from "../access/viewer";
import type { Store } from "../db/store";
import type { Images } from "../images/images.service";
import type { Storage } from "../storage/storage";
import { fillZip } from "./fill-zip";
import type { NamedImage } from "./zip-names";
import { zipStream } from "./zip-stream";

export type Zips = ReturnType<typeof createZips>;
export type Wanted = { ids: string[] } | { filter: ImageFilter };

/** Rows that are read at a time: what the viewer sees is asked again as often. */
const rowsAtOnce = 500;

/** Many pictures in one file. */
export function createZips({
  db,
  images,
  storage,
}: {
  db: Store;
  images: Pick<Images, "ids">;
  storage: Storage;
}) {
  async function idsOf(viewer: Viewer, filter: ImageFilter): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Images["ids"]>> = await images.ids(viewer, {
        ...filter,
        cursor,
        limit: imageLimits.idsAtOnce,
      });
      ids.push(...page.ids);
      if (ids.length > imageLimits.zip) {
        throw new AppError(
          "PAYLOAD_TOO_LARGE",
          `A zip holds at most ${counted(imageLimits.zip)} pictures. Narrow down what you look for.`,
        );
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
    return ids;
  }

  async function* seen(viewer: Viewer, ids: string[]): AsyncGenerator<NamedImage> {
    for (let from = 0; from < ids.length; from += rowsAtOnce) {
      const some = ids.slice(from, from + rowsAtOnce);
      const visible = visibleImages(db.read, viewer.userId);
      const rows = await db.read.select().from(visible).where(inArray(visible.id, some));
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const id of some) {
        const row = byId.get(id);
        if (row) yield { ...row, prompt: row.metadata.prompt };
      }
    }
  }

  return {
    /** Those of the pictures that the viewer may see when their turn comes. NOT_FOUND when there is none. */
    async open(viewer: Viewer, wanted: Wanted): Promise<Readable> {
      const ids = "ids" in wanted ? [...new Set(wanted.ids)] : await idsOf(viewer, wanted.filter);
      const pictures = seen(viewer, ids);
      const first = await pictures.next();
      if (first.done) throw notFound("picture");
      async function* all() {
        yield first.value;
        yield* pictures;
      }
      return zipStream((zip) => fillZip(zip, all(), storage));
    },
  };
}
