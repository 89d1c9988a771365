"use client";

import { useRouter } from "next/navigation";
import { notifyError } from "@/components/errors/notify-error";
import type { Notice } from "@/lib/notices";
import { trpc } from "@/lib/trpc";
import { noticePage } from "./use-notices";

/** Opens what a notice speaks of, and marks notices as read: at once on the page, then on the server. */
export function useNoticeActs() {
  const utils = trpc.useUtils();
  const router = useRouter();
  const reading = trpc.notices.read.useMutation({
    onError: (error) => notifyError(error),
    onSettled: () => void utils.notices.invalidate(),
  });

  /** All of them without ids. */
  function read(ids?: string[]) {
    utils.notices.list.setInfiniteData(
      { limit: noticePage },
      (old) =>
        old && {
          ...old,
          pages: old.pages.map((page) => ({
            ...page,
            items: page.items.map((notice) =>
              ids === undefined || ids.includes(notice.id) ? { ...notice, isRead: true } : notice,
            ),
            unreadCount: ids === undefined ? 0 : Math.max(0, page.unreadCount - ids.length),
          })),
        },
    );
    reading.mutate({ ids });
  }

  return {
    readAll: () => read(),
    open({ id, boardId, isRead }: Notice) {
      if (!isRead) read([id]);
      router.push(`/gallery?board=${encodeURIComponent(boardId)}`);
    },
  };
}
