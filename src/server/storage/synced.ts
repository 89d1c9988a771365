import { constants, copyFile, link, open, utimes } from "node:fs/promises";

/** A new file that survives a power cut. */
export async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What was written to the file survives a power cut. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without it a new name can be forgotten by a power cut; Windows can't open folders and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** File systems without second names, network shares and memory cards among them, and a disk that isn't the same. */
const cannotLink: unknown[] = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"];

/**
 * A second name for the file or, where there can't be one, a copy of it. Throws when `to` is there. Either is as young as
 * this call: sweepers leave young files alone.
 */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch((error: unknown) => copyWhere(error, from, to));
  const now = new Date();
  await utimes(to, now, now);
}

async function copyWhere(error: unknown, from: string, to: string): Promise<void> {
  if (!(error instanceof Error && "code" in error && cannotLink.includes(error.code))) throw error;
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await syncFile(to);
}
