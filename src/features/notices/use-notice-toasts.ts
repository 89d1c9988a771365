"use client";

import { useEffect, useEffectEvent } from "react";
import { noticeNews } from "@/components/live/notice-news";
import { notify } from "@/components/notices/notify";
import { trpc } from "@/lib/trpc";
import { texts } from "./notices.texts";
import { useNoticeActs } from "./use-notice-acts";
import { noticePage } from "./use-notices";

/** Says a notice as it comes. */
export function useNoticeToasts(): void {
  const utils = trpc.useUtils();
  const acts = useNoticeActs();
  const say = useEffectEvent(async (noticeId: string) => {
    const { items } = await utils.client.notices.list.query({ limit: noticePage });
    const notice = items.find(({ id }) => id === noticeId);
    if (!notice || notice.isRead) return;
    notify(`${texts.sentence(notice)}.`, { act: { label: texts.open, run: () => acts.open(notice) } });
  });
  useEffect(() => noticeNews.subscribe((noticeId) => void say(noticeId).catch(() => {})), []);
}
