import { Readable } from "node:stream";
import { imageExtension } from "@/lib/media";
import { unscopedBoardsOf, unscopedImagesOf } from "../access/belongings";
import type { Read } from "../db/store";
import type { Storage } from "../storage/storage";
import type { Zip } from "./exports";
import { differentNames, fileName } from "./file-names";

const pageSize = 200;
const folders = { uncategorised: "Uncategorised", trash: "Trash" } as const;

type Picture = Awaited<ReturnType<typeof unscopedImagesOf>>[number];

interface Parts {
  read: Read;
  storage: Storage;
  person: { id: string; displayName: string; email: string };
  /** Told after each picture; throws to give up. */
  onPicture(): Promise<void>;
}

/**
 * A folder for each board, for the pictures on none and for the trash; `pictures.json` with what is known of each;
 * `missing files.txt` where a file wasn't there.
 */
export async function unscopedFillExport(zip: Zip, { read, storage, person, onPicture }: Parts) {
  const boards = await unscopedBoardsOf(read, person.id);
  const names = differentNames(
    boards.map(({ name }) => fileName(name, "Board")),
    Object.values(folders),
  );
  const folderOf = new Map(boards.map(({ id }, index) => [id, names[index]]));
  const pathOf = ({ id, boardId, deletedAt, mimeType }: Picture) => {
    const board = folderOf.get(boardId ?? "") ?? folders.uncategorised;
    return `${deletedAt === null ? board : folders.trash}/${id}.${imageExtension[mimeType]}`;
  };

  const missing: string[] = [];
  for await (const picture of pictures(read, person.id)) {
    const path = pathOf(picture);
    const file = await storage.open(picture.id, picture.mimeType);
    if (file) await zip.add(path, file.stream());
    else missing.push(path);
    await onPicture();
  }

  async function* description() {
    const { displayName, email } = person;
    const about = boards.map(({ name, description: text }, index) => ({
      ...{ name, description: text, folder: names[index] },
    }));
    yield `{"person":${JSON.stringify({ displayName, email })},"boards":${JSON.stringify(about)},"pictures":[`;
    let comma = "\n";
    for await (const picture of pictures(read, person.id)) {
      const { id, width, height, createdAt, metadata } = picture;
      yield `${comma}${JSON.stringify({ file: pathOf(picture), id, width, height, createdAt, metadata })}`;
      comma = ",\n";
    }
    yield "]}\n";
  }
  await zip.add("pictures.json", Readable.from(description(), { objectMode: false }));
  if (missing.length > 0) {
    await zip.add("missing files.txt", `The files of these pictures were missing:\n${missing.join("\n")}\n`);
  }
}

async function* pictures(read: Read, userId: string): AsyncGenerator<Picture> {
  for (const place of ["gallery", "trash"] as const) {
    for (let after = ""; ; ) {
      const page = await unscopedImagesOf(read, userId, { place, after, limit: pageSize });
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < pageSize) break;
      after = last.id;
    }
  }
}
