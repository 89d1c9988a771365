"use client";

import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useId } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { type Board, visibilities } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { patchBoard } from "../boards/board-cache";
import { texts } from "./sharing.texts";

/** What a board gives to all who have an account here. */
export function EveryoneHere({ board }: { board: Board }) {
  const labelId = useId();
  const utils = trpc.useUtils();
  const update = trpc.boards.update.useMutation({
    onMutate: ({ visibility = board.visibility }) =>
      patchBoard(utils, board.id, (old) => ({ ...old, visibility })),
    onError: (error) => notifyError(error),
    onSettled: () => void utils.boards.list.invalidate(),
  });
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600} id={labelId}>
        {texts.everyone}
      </Text>
      <SegmentedControl
        aria-labelledby={labelId}
        fullWidth
        data={visibilities.map((value) => ({ value, label: texts.everyoneLevels[value] }))}
        value={board.visibility}
        onChange={(visibility) => update.mutate({ id: board.id, visibility })}
      />
      <Text size="xs" c="dimmed">
        {texts.everyoneHint[board.visibility]}
      </Text>
    </Stack>
  );
}
