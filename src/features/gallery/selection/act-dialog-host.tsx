"use client";

import dynamic from "next/dynamic";
import type { ActDialogs } from "./use-act-dialogs";
import type { ManyActs } from "./use-many-acts";

const PutDialog = dynamic(() => import("./put-dialog").then((module) => module.PutDialog), { ssr: false });
const TagDialog = dynamic(() => import("./tag-dialog").then((module) => module.TagDialog), { ssr: false });

interface ActDialogHostProps {
  dialogs: ActDialogs;
  many: ManyActs;
}

/** The one dialog that is open, if any. */
export function ActDialogHost({ dialogs, many }: ActDialogHostProps) {
  const { opened, close } = dialogs;
  if (opened === null) return null;
  return opened.kind === "tag" ? (
    <TagDialog ids={opened.ids} many={many} onClose={close} />
  ) : (
    <PutDialog kind={opened.kind} ids={opened.ids} many={many} onClose={close} />
  );
}
