import { AppError } from "@/lib/errors";
import { counted, pictures, bytes as sized } from "@/lib/quantities";
import type { Usage } from "@/lib/quotas";
import { unscopedKept, unscopedOwnQuotas } from "../access/quotas";
import type { Viewer } from "../access/viewer";
import type { Read, Store } from "../db/store";
import type { SettingsService } from "../settings/settings.service";

export type Quotas = ReturnType<typeof createQuotas>;

export interface More {
  images: number;
  /** 0 where nobody knows yet, as before a picture is made. */
  bytes: number;
}
type Limits = Pick<Usage, "imageQuota" | "byteQuota">;

/** How much a person may keep: their own quotas, else the settings'; what lies in the trash counts. */
export function createQuotas({ db, settings }: { db: Store; settings: Pick<SettingsService, "current"> }) {
  const usageWithin = async (read: Read, userId: string, fallback: Limits): Promise<Usage> => {
    const own = await unscopedOwnQuotas(read, userId);
    return {
      ...(await unscopedKept(read, userId)),
      imageQuota: own.imageQuota ?? fallback.imageQuota,
      byteQuota: own.byteQuota ?? fallback.byteQuota,
    };
  };

  return {
    usage: async ({ userId }: Pick<Viewer, "userId">) =>
      usageWithin(db.read, userId, await settings.current()),

    /**
     * To be asked before a transaction, called inside it or outside any: throws PAYLOAD_TOO_LARGE where so much more
     * would be more than the person may keep.
     */
    async limits() {
      const fallback = await settings.current();
      return async (read: Read, userId: string, more: More): Promise<void> =>
        refuse(await usageWithin(read, userId, fallback), more);
    },
  };
}

const whatToDo =
  "Empty your trash, delete pictures that you don't need, or ask an administrator for more room.";

function refuse({ imageCount, byteSize, imageQuota, byteQuota }: Usage, { images, bytes }: More): void {
  if (imageQuota !== null && imageCount + images > imageQuota) {
    const more = images === 1 ? "" : `, and this would be ${counted(images)} more`;
    throw new AppError(
      "PAYLOAD_TOO_LARGE",
      `You keep ${counted(imageCount)} of the ${pictures(imageQuota)} that you may${more}. ${whatToDo}`,
    );
  }
  if (byteQuota !== null && byteSize + Math.max(bytes, 1) > byteQuota) {
    const more = bytes === 0 ? "" : `, and this would be ${sized(bytes)} more`;
    throw new AppError(
      "PAYLOAD_TOO_LARGE",
      `You keep ${sized(byteSize)} of the ${sized(byteQuota)} that you may${more}. ${whatToDo}`,
    );
  }
}
