"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import { CreateKeyForm } from "./create-key-form";
import { CreatedKey, type CreatedKeyProps } from "./created-key";

/** A slip of the hand must not close it while the key is in sight, which can't be shown again. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const [created, setCreated] = useState<CreatedKeyProps["created"] | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={created ? "Your new key" : "Create an API key"}
      size={created ? "lg" : "md"}
      closeOnClickOutside={!created}
      closeOnEscape={!created}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {created ? (
        <CreatedKey created={created} onDone={onClose} />
      ) : (
        <CreateKeyForm onCreated={setCreated} onCancel={onClose} />
      )}
    </Modal>
  );
}
