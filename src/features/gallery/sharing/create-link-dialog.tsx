"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { CopyField } from "@/components/clipboard/copy-field";
import { CreateLinkForm } from "./create-link-form";
import { texts } from "./links.texts";

/** A slip of the hand must not close it while the address is in sight, which can't be shown again. */
export function CreateLinkDialog({ boardId, onClose }: { boardId: string; onClose: () => void }) {
  const [url, setUrl] = useState<string | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={url === null ? texts.dialogTitle : texts.created}
      closeOnClickOutside={url === null}
      closeOnEscape={url === null}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {url === null ? (
        <CreateLinkForm boardId={boardId} onCreated={setUrl} onCancel={onClose} />
      ) : (
        <Stack>
          <Text>{texts.once}</Text>
          <CopyField label={texts.link} value={url} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{texts.done}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
