"use client";

import { Modal, Stack } from "@mantine/core";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { AccessList } from "./access-list";
import { AddShares } from "./add-shares";
import { EveryoneHere } from "./everyone-here";
import { Fold } from "./fold";
import { LevelGuide } from "./level-guide";
import { LinksSection } from "./links-section";
import { ShareList } from "./share-list";
import { texts } from "./sharing.texts";
import { useShareActs } from "./use-share-acts";

interface ShareDialogProps {
  board: Board;
  onClose: () => void;
}

/** Who may see a board and do what with it; for those who may manage it. */
export function ShareDialog({ board, onClose }: ShareDialogProps) {
  const acts = useShareActs(board.id);
  const { data } = trpc.boards.shares.useQuery({ id: board.id });
  const without = new Set([board.ownerId, ...(data?.items ?? []).map(({ id }) => id)]);
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={texts.title(board.name)}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <Stack>
        <AddShares acts={acts} without={without} />
        <ShareList board={board} acts={acts} />
        <EveryoneHere board={board} />
        <LinksSection boardId={board.id} />
        <div>
          <Fold title={texts.people}>
            <AccessList boardId={board.id} />
          </Fold>
          <Fold title={texts.whoCanWhat}>
            <LevelGuide />
          </Fold>
        </div>
      </Stack>
    </Modal>
  );
}
