"use client";

import { ActionIcon, Skeleton, TextInput, Title } from "@mantine/core";
import { IconInbox, IconPhoto, IconPlus, IconSearch, IconStar } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { Hint } from "@/components/hint/hint";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import { BoardList } from "./board-list";
import classes from "./boards-panel.module.css";
import { texts } from "./gallery.texts";
import type { MenuPlace } from "./menu-place";
import { PlaceLink } from "./place-link";
import { useBoards } from "./use-boards";
import type { Filter } from "./use-filter";
import { usePictureActs } from "./use-picture-acts";

const BoardMenu = dynamic(() => import("./board-menu").then((module) => module.BoardMenu), { ssr: false });
const BoardDialog = dynamic(() => import("./board-dialog").then((module) => module.BoardDialog), {
  ssr: false,
});
const DeleteBoardDialog = dynamic(
  () => import("./delete-board-dialog").then((module) => module.DeleteBoardDialog),
  { ssr: false },
);

type OpenDialog = { kind: "create" } | { kind: "edit"; board: Board } | { kind: "delete"; board: Board };

interface BoardsPanelProps {
  filter: Filter;
  onGo: (filter: Filter) => void;
}

const skeletons = ["a", "b", "c", "d"];
const icon = { size: 18, stroke: 1.5, "aria-hidden": true };

export function BoardsPanel({ filter, onGo }: BoardsPanelProps) {
  const { query, boards } = useBoards();
  const loose = trpc.boards.uncategorised.useQuery({});
  const utils = trpc.useUtils();
  const acts = usePictureActs();
  const [search, setSearch] = useState("");
  const [menu, setMenu] = useState<{ board: Board; place: MenuPlace } | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);

  const drop = async (imageId: string, to: { id: string | null; name: string }) => {
    const { boardId } = await utils.images.get.fetch({ id: imageId });
    acts.move({ id: imageId }, to, boardId);
  };
  const isAll = filter.boardId === undefined && !filter.starred;

  return (
    <nav className={classes.panel} aria-label={texts.boards}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          {texts.boards}
        </Title>
        <Hint label={texts.newBoard} side="bottom">
          <ActionIcon aria-label={texts.newBoard} onClick={() => setDialog({ kind: "create" })}>
            <IconPlus size={20} stroke={1.5} />
          </ActionIcon>
        </Hint>
      </div>
      <div className={classes.fixed}>
        <PlaceLink
          name={texts.allPictures}
          filter={{}}
          isCurrent={isAll}
          onGo={onGo}
          cover={<IconPhoto {...icon} />}
        />
        <PlaceLink
          name={texts.starred}
          filter={{ starred: true }}
          isCurrent={Boolean(filter.starred) && filter.boardId === undefined}
          onGo={onGo}
          cover={<IconStar {...icon} />}
        />
        <PlaceLink
          name={texts.uncategorised}
          filter={{ boardId: uncategorised }}
          isCurrent={filter.boardId === uncategorised}
          onGo={onGo}
          count={loose.data?.imageCount}
          cover={loose.data?.coverImageId ?? <IconInbox {...icon} />}
          onDrop={(imageId) => void drop(imageId, { id: null, name: texts.uncategorised })}
        />
      </div>
      <div className={classes.search}>
        <TextInput
          aria-label={texts.searchBoards}
          placeholder={texts.searchBoards}
          leftSection={<IconSearch size={16} stroke={1.5} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          type="search"
        />
      </div>
      {query.isError && !query.data && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && (
        <div className={classes.list}>
          {skeletons.map((key) => (
            <Skeleton key={key} h={32} className={classes.skeleton} />
          ))}
        </div>
      )}
      {query.data && (
        <BoardList
          boards={boards}
          search={search}
          filter={filter}
          onGo={onGo}
          onDrop={(imageId, to) => void drop(imageId, to)}
          onMenu={(board, place) => setMenu({ board, place })}
        />
      )}
      {menu && (
        <BoardMenu
          {...menu}
          onEdit={() => setDialog({ kind: "edit", board: menu.board })}
          onDelete={() => setDialog({ kind: "delete", board: menu.board })}
          onClose={() => setMenu(null)}
        />
      )}
      {(dialog?.kind === "create" || dialog?.kind === "edit") && (
        <BoardDialog
          board={dialog.kind === "edit" ? dialog.board : undefined}
          onCreated={({ id }) => onGo({ boardId: id })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === "delete" && (
        <DeleteBoardDialog
          board={dialog.board}
          onDeleted={() => {
            if (filter.boardId === dialog.board.id) onGo({});
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </nav>
  );
}
