"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import type { AdminUser } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { ResetPasswordForm } from "./reset-password-form";
import { type ResetDone, ResetPasswordResult } from "./reset-password-result";
import { texts } from "./users.texts";

interface ResetPasswordDialogProps {
  user: AdminUser;
  onClose: () => void;
}

/** A choice, then what the administrator has to hand over. */
export function ResetPasswordDialog({ user, onClose }: ResetPasswordDialogProps) {
  const [done, setDone] = useState<ResetDone>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.resetTitle(user.displayName)}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": adminTexts.close }}
    >
      {done ? (
        <ResetPasswordResult user={user} done={done} onClose={onClose} />
      ) : (
        <ResetPasswordForm user={user} onDone={setDone} onClose={onClose} />
      )}
    </Modal>
  );
}
