"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { readError } from "@/components/errors/read-error";
import { notify } from "@/components/notices/notify";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { PersonField } from "../sharing/person-field";
import { texts } from "./boards.texts";

interface HandOverDialogProps {
  board: Board;
  onClose: () => void;
}

/** Makes somebody else the owner, after saying what that means. */
export function HandOverDialog({ board: { id, name }, onClose }: HandOverDialogProps) {
  const utils = trpc.useUtils();
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const handOver = trpc.boards.handOver.useMutation({
    onSuccess(board) {
      void utils.boards.invalidate();
      notify(texts.handedOver(board.name, board.ownerName));
      onClose();
    },
  });
  const missing = isAsked && !person ? texts.chooseSomebody : undefined;
  const refused = handOver.isError ? readError(handOver.error) : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.handOverTitle(name)}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsAsked(true);
          if (person) handOver.mutate({ id, userId: person.id });
        }}
      >
        <Stack>
          <Text size="sm">{texts.handOverWarning}</Text>
          <PersonField
            label={texts.newOwner}
            placeholder={texts.findPerson}
            nothingFoundMessage={texts.noPersonFound}
            error={missing ?? refused?.issues[0]?.message ?? refused?.sentence}
            onChoose={(chosen) => {
              handOver.reset();
              setPerson(chosen);
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit" loading={handOver.isPending}>
              {texts.handOverAct}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
