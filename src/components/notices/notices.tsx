"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { noticeHost } from "./notice-store";
import classes from "./notices.module.css";

const Notifications = dynamic(() => import("@mantine/notifications").then((module) => module.Notifications), {
  ssr: false,
});

/** Where notices appear: bottom right, above the bar of a phone. */
export function Notices() {
  const { subscribe, read, readOnServer } = noticeHost;
  const isWanted = useSyncExternalStore(subscribe, read, readOnServer);
  return isWanted && <Notifications position="bottom-right" limit={4} classNames={{ root: classes.root }} />;
}
