"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { createInvitationOut } from "@/lib/invitations";
import { texts as adminTexts } from "../admin.texts";
import { CreatedInvitation } from "./created-invitation";
import { texts } from "./invitations.texts";
import { InviteForm } from "./invite-form";

/** A form, then the link that is shown this once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [created, setCreated] = useState<z.infer<typeof createInvitationOut>>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={created ? texts.createdTitle : texts.createTitle}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": adminTexts.close }}
    >
      {created ? (
        <CreatedInvitation created={created} onClose={onClose} />
      ) : (
        <InviteForm onCreated={setCreated} onClose={onClose} />
      )}
    </Modal>
  );
}
