/** Beside the types that browsers know: some systems give files of these kinds none. */
const endings = /\.(png|jpe?g|webp|avif|heic|heif)$/i;
const isPicture = ({ type, name }: File) => type.startsWith("image/") || endings.test(name);

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File[]>((resolve) => {
    // One that can't be read has gone meanwhile.
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    );
  });

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry) return fileOf(entry);
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  for (;;) {
    // A reader gives at most a hundred at a time, and nothing at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesBelow(each)));
  }
}

export interface Dropped {
  pictures: File[];
  /** Files in folders that aren't pictures. */
  leftOut: number;
}

/**
 * What was dropped, folders with all that is in them. Files by themselves are all taken, since the person meant them;
 * of a folder only the pictures. To be called within the event: afterwards a browser tells nothing more.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const plain = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const folders = entries.filter(({ isDirectory }) => isDirectory);
  if (folders.length === 0) return { pictures: plain, leftOut: 0 };
  const single = await Promise.all(entries.filter(({ isFile }) => isFile).map(filesBelow));
  const inside = (await Promise.all(folders.map(filesBelow))).flat();
  const pictures = inside.filter(isPicture);
  return { pictures: [...single.flat(), ...pictures], leftOut: inside.length - pictures.length };
}
