import type { Actor } from "../audit/record";
import { reencodeUpload } from "../images/reencode-upload";
import type { Storage, StoredFile } from "../storage/storage";
import type { SettingsService } from "./settings.service";

export type Logo = ReturnType<typeof createLogo>;

/** There is one, so one name will do. */
const logoId = "00000000-0000-0000-0000-000000000000";
/** Longest side, pixels. */
const side = 512;

/** The instance's own picture: a PNG that everybody may see. */
export function createLogo({ settings, storage }: { settings: SettingsService; storage: Storage }) {
  return {
    /** UNPROCESSABLE_CONTENT beside `file` for what isn't a picture. */
    async set(actor: Actor, bytes: Uint8Array): Promise<void> {
      const png = await reencodeUpload(bytes, (picture) =>
        picture.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true }).png(),
      );
      await storage.put(logoId, "logo", png);
      await settings.setLogoVersion(actor, Date.now());
    },
    async remove(actor: Actor): Promise<void> {
      await settings.setLogoVersion(actor, null);
      await storage.remove(logoId, ["logo"]);
    },
    async open(): Promise<(StoredFile & { version: number }) | undefined> {
      const version = await settings.logoVersion();
      if (version === null) return undefined;
      const file = await storage.open(logoId, "logo");
      return file && { ...file, version };
    },
  };
}
