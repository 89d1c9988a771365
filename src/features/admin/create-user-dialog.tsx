"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import { CreateUserForm } from "./create-user-form";
import { CreatedUser, type CreatedUserProps } from "./created-user";

/** A form, then what the administrator has to hand over. */
export function CreateUserDialog({ onClose }: { onClose: () => void }) {
  const [created, setCreated] = useState<Omit<CreatedUserProps, "onClose">>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={created ? `${created.user.displayName} can sign in` : "Add person"}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {created ? (
        <CreatedUser {...created} onClose={onClose} />
      ) : (
        <CreateUserForm onCreated={(user, password) => setCreated({ user, password })} onClose={onClose} />
      )}
    </Modal>
  );
}
