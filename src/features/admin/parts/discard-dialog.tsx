"use client";

import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { texts } from "../admin.texts";

interface DiscardDialogProps {
  onDiscard: () => void;
  onClose: () => void;
}

/** Asks before what was typed is lost. */
export function DiscardDialog({ onDiscard, onClose }: DiscardDialogProps) {
  return (
    <ConfirmDialog
      isOpen
      title={texts.discardTitle}
      action={texts.discard}
      keep={texts.keepEditing}
      isWorking={false}
      onConfirm={onDiscard}
      onClose={onClose}
    >
      {texts.discardSentence}
    </ConfirmDialog>
  );
}
