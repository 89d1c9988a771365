import { avatarLimits } from "@/lib/profile";
import { unscopedAvatarVersion } from "../access/users";
import type { Viewer } from "../access/viewer";
import type { Store } from "../db/store";
import { reencodeUpload } from "../images/reencode-upload";
import type { Storage, StoredFile } from "../storage/storage";
import { changeUser } from "../users/user-rows";

export type Avatars = ReturnType<typeof createAvatars>;

/** People's own pictures: squares of 256 pixels, WebP. */
export function createAvatars({ db, storage }: { db: Store; storage: Storage }) {
  return {
    /** Cuts the middle out of what isn't square. UNPROCESSABLE_CONTENT beside `file` for what isn't a picture. */
    async set(viewer: Viewer, bytes: Uint8Array): Promise<{ avatarVersion: number }> {
      const { side } = avatarLimits;
      const webp = await reencodeUpload(bytes, (picture) =>
        picture.resize({ width: side, height: side, fit: "cover" }).webp(),
      );
      await storage.put(viewer.userId, "avatar", webp);
      const avatarVersion = Date.now();
      await db.write(async (tx) => void (await changeUser(tx, viewer.userId, { avatarVersion })));
      return { avatarVersion };
    },
    async remove(viewer: Viewer): Promise<void> {
      await db.write(async (tx) => void (await changeUser(tx, viewer.userId, { avatarVersion: null })));
      await storage.remove(viewer.userId, ["avatar"]);
    },
    /** Anybody's who has one. */
    async open(userId: string): Promise<(StoredFile & { version: number }) | undefined> {
      const version = await unscopedAvatarVersion(db.read, userId);
      if (version === null) return undefined;
      const file = await storage.open(userId, "avatar");
      return file && { ...file, version };
    },
  };
}
