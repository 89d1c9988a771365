"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import { texts as adminTexts } from "../admin.texts";
import { CreateUserForm } from "./create-user-form";
import { CreatedUser, type CreatedUserProps } from "./created-user";
import { texts } from "./users.texts";

/** A form, then what the administrator has to hand over. */
export function CreateUserDialog({ onClose }: { onClose: () => void }) {
  const [created, setCreated] = useState<Omit<CreatedUserProps, "onClose">>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={created ? texts.createdTitle(created.user.displayName) : texts.add}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": adminTexts.close }}
    >
      {created ? (
        <CreatedUser {...created} onClose={onClose} />
      ) : (
        <CreateUserForm onCreated={(user, password) => setCreated({ user, password })} onClose={onClose} />
      )}
    </Modal>
  );
}
