"use client";

import { useDisclosure } from "@mantine/hooks";
import { useRef } from "react";
import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { uploads } from "../queue";
import { texts } from "../upload.texts";
import type { UploadItem, UploadSums } from "../upload-item";
import classes from "./tray.module.css";
import { TrayFoot } from "./tray-foot";
import { TrayHead } from "./tray-head";
import { TrayRows } from "./tray-rows";
import { useNoticesLift } from "./use-notices-lift";

interface UploadTrayProps {
  items: UploadItem[];
  sums: UploadSums;
  isPaused: boolean;
}

/** At the bottom right, on a phone over its whole width: how far all is, and each file on request. */
export function UploadTray({ items, sums, isPaused }: UploadTrayProps) {
  const root = useRef<HTMLElement>(null);
  const [isExpanded, list] = useDisclosure(true);
  const [isAsking, ask] = useDisclosure(false);
  useNoticesLift(root);
  return (
    <section ref={root} className={classes.root} aria-label={texts.tray}>
      <TrayHead
        sums={sums}
        isPaused={isPaused}
        isExpanded={isExpanded}
        onToggle={list.toggle}
        onCancelAll={ask.open}
      />
      {isExpanded && (
        <>
          <TrayRows items={items} />
          <TrayFoot items={items} />
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.cancelTitle}
        action={texts.cancelAll}
        keep={texts.keepUploading}
        isWorking={false}
        onConfirm={() => {
          uploads.cancelOpen();
          ask.close();
        }}
        onClose={ask.close}
      >
        {texts.cancelHint(sums.open)}
      </ConfirmDialog>
    </section>
  );
}
