"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { shortcutsDialog } from "@/components/shortcuts/dialog-store";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { useHasBeen } from "./use-has-been";

const ShortcutsDialog = dynamic(
  () => import("@/components/shortcuts/shortcuts-dialog").then((module) => module.ShortcutsDialog),
  { ssr: false },
);

/** The dialog of shortcuts, fetched when it is first asked for. */
export function Shortcuts() {
  const { subscribe, read, readOnServer, open, close } = shortcutsDialog;
  const isOpen = useSyncExternalStore(subscribe, read, readOnServer);
  useShortcuts({ "everywhere.shortcuts": open });
  return useHasBeen(isOpen) && <ShortcutsDialog isOpen={isOpen} onClose={close} />;
}
