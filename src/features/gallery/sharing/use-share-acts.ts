"use client";

import { notifyError } from "@/components/errors/notify-error";
import { readError } from "@/components/errors/read-error";
import { notify } from "@/components/notices/notify";
import type { Share, ShareLevel } from "@/lib/shares";
import { trpc } from "@/lib/trpc";
import { type Party, partyInput } from "./party";
import { texts } from "./sharing.texts";

/** Shares a board and takes it back. Each shows at once, and goes back when the server refuses. */
export function useShareActs(boardId: string) {
  const utils = trpc.useUtils();
  const giving = trpc.boards.share.useMutation();
  const ending = trpc.boards.unshare.useMutation();
  const key = { id: boardId };

  const refresh = () => {
    void utils.boards.shares.invalidate(key);
    void utils.boards.people.invalidate(key);
    void utils.boards.list.invalidate();
  };
  async function changed(change: (items: Share[]) => Share[], act: () => Promise<unknown>) {
    await utils.boards.shares.cancel(key);
    const before = utils.boards.shares.getData(key);
    if (before) utils.boards.shares.setData(key, { items: change(before.items) });
    try {
      await act();
    } catch (error) {
      if (before) utils.boards.shares.setData(key, before);
      throw error;
    } finally {
      refresh();
    }
  }

  /** Rejects when it is refused. */
  const give = (party: Party, permission: ShareLevel) =>
    changed(
      (items) => {
        const share = {
          createdAt: Date.now(),
          ...items.find(({ id }) => id === party.id),
          ...party,
          permission,
        };
        const isThere = items.some(({ id }) => id === party.id);
        return isThere ? items.map((item) => (item.id === party.id ? share : item)) : [...items, share];
      },
      () => giving.mutateAsync({ id: boardId, ...partyInput(party), permission }),
    );

  return {
    /** Resolves to what was refused: whom, and why. */
    async giveAll(parties: Party[], permission: ShareLevel) {
      const results = await Promise.allSettled(parties.map((party) => give(party, permission)));
      return parties.flatMap((party, index) => {
        const result = results[index];
        return result?.status === "rejected" ? [{ party, why: readError(result.reason).sentence }] : [];
      });
    },
    change: (share: Share, permission: ShareLevel) => void give(share, permission).catch(notifyError),
    async end(share: Share) {
      try {
        await changed(
          (items) => items.filter(({ id }) => id !== share.id),
          () => ending.mutateAsync({ id: boardId, uid: share.id }),
        );
        notify(texts.removed(share.name), {
          undo: () => void give(share, share.permission).catch(notifyError),
        });
      } catch (error) {
        notifyError(error);
      }
    },
  };
}
export type ShareActs = ReturnType<typeof useShareActs>;
