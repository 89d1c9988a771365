"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { NoticesButton } from "./notices-button";
import { useNoticeToasts } from "./use-notice-toasts";
import { useNotices } from "./use-notices";

const load = () => import("./notices-popover").then((module) => module.NoticesPopover);
const NoticesPopover = dynamic(load, { ssr: false });

/** What happened to the person's rights while they looked elsewhere; the list is fetched when they reach for it. */
export function NoticesBell() {
  const { unreadCount } = useNotices();
  const [isWanted, setIsWanted] = useState(false);
  useNoticeToasts();
  if (isWanted) return <NoticesPopover unread={unreadCount} />;
  return (
    <NoticesButton
      unread={unreadCount}
      aria-haspopup="dialog"
      onPointerEnter={() => void load()}
      onClick={() => setIsWanted(true)}
    />
  );
}
