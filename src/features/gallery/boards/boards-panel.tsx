"use client";

import { ActionIcon, Button, TextInput, Title } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconPlus, IconSearch, IconUsers } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { Hint } from "@/components/hint/hint";
import { EmptyState } from "@/components/states/empty-state";
import type { BoardFolder } from "@/lib/board-folders";
import type { Board } from "@/lib/boards";
import { type MenuPlace, placeBelow } from "../menu-place";
import { useManyActs } from "../selection/use-many-acts";
import type { Filter } from "../use-filter";
import { isEmpty } from "./board-lines";
import { BoardList } from "./board-list";
import { texts } from "./boards.texts";
import classes from "./boards-panel.module.css";
import { FixedPlaces } from "./fixed-places";
import { type OpenDialog, PanelDialogs } from "./panel-dialogs";
import { PanelSkeleton } from "./panel-skeleton";
import { placeOfFilter } from "./place-of-filter";
import { useBoardActs } from "./use-board-acts";
import { useLostBoard } from "./use-lost-board";
import { usePanelLines } from "./use-panel-lines";

const BoardMenu = dynamic(() => import("./board-menu").then((module) => module.BoardMenu), { ssr: false });
const FolderMenu = dynamic(() => import("./folder-menu").then((module) => module.FolderMenu), { ssr: false });
const PanelMenu = dynamic(() => import("./panel-menu").then((module) => module.PanelMenu), { ssr: false });

type OpenMenu = { place: MenuPlace } & (
  | { kind: "panel" }
  | { kind: "board"; boardId: string; group: string }
  | { kind: "folder"; folder: BoardFolder }
);

interface BoardsPanelProps {
  filter: Filter;
  onGo: (filter: Filter) => void;
}

export function BoardsPanel({ filter, onGo }: BoardsPanelProps) {
  const [search, setSearch] = useState("");
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const opener = useRef<Element | null>(null);
  const panel = usePanelLines(search);
  const acts = useBoardActs();
  const many = useManyActs();
  const lost = useLostBoard(filter.boardId, () => onGo({}));
  const { query, boards, folders, groups } = panel;
  const allFolders = folders.data?.items ?? [];
  const current = placeOfFilter(filter);
  const openMenu = (next: OpenMenu) => {
    opener.current = document.activeElement;
    setMenu(next);
  };
  const closeMenu = () => {
    setMenu(null);
    // A dialog that opens now gives the focus back to it as well.
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const groupOf = ({ id }: Board) =>
    [...groups].find(([, group]) => group.some((each) => each.id === id))?.[0];
  const menuBoard = menu?.kind === "board" ? boards.find(({ id }) => id === menu.boardId) : undefined;

  return (
    <nav className={classes.panel} aria-label={texts.boards}>
      <div className={classes.head}>
        <Title order={2} size="h3" className={classes.title}>
          {texts.boards}
        </Title>
        <Hint label={texts.options} side="bottom">
          <ActionIcon
            aria-label={texts.options}
            aria-haspopup="menu"
            onClick={(event) => openMenu({ kind: "panel", place: placeBelow(event.currentTarget) })}
          >
            <IconAdjustmentsHorizontal size={20} stroke={1.5} />
          </ActionIcon>
        </Hint>
        <Hint label={texts.newBoard} side="bottom">
          <ActionIcon aria-label={texts.newBoard} onClick={() => setDialog({ kind: "create" })}>
            <IconPlus size={20} stroke={1.5} />
          </ActionIcon>
        </Hint>
      </div>
      <FixedPlaces current={current} onGo={onGo} onDropPictures={(ids, to) => void many.move(ids, to)} />
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
      {folders.isError && query.data && (
        <ErrorPanel
          error={folders.error}
          title={texts.foldersFailed}
          onRetry={() => void folders.refetch()}
        />
      )}
      {!panel.isReady && !query.isError && <PanelSkeleton />}
      {panel.isReady && isEmpty({ boards, folders: allFolders }) && (
        <EmptyState
          icon={<IconUsers size={32} stroke={1.25} />}
          title={texts.emptyTitle}
          action={<Button onClick={() => setDialog({ kind: "create" })}>{texts.newBoard}</Button>}
        >
          {texts.empty}
        </EmptyState>
      )}
      {panel.isReady && (
        <BoardList
          panel={panel}
          current={current}
          acts={acts}
          onGo={onGo}
          onDropPictures={(ids, to) => void many.move(ids, to)}
          onBoardMenu={(board, place) =>
            openMenu({ kind: "board", boardId: board.id, group: groupOf(board) ?? "", place })
          }
          onFolderMenu={(folder, place) => openMenu({ kind: "folder", folder, place })}
        />
      )}
      {menu?.kind === "panel" && (
        <PanelMenu place={menu.place} onNewFolder={() => setDialog({ kind: "folder" })} onClose={closeMenu} />
      )}
      {menu?.kind === "folder" && (
        <FolderMenu
          folder={menu.folder}
          folders={allFolders}
          place={menu.place}
          onRename={() => setDialog({ kind: "folder", folder: menu.folder })}
          onClose={closeMenu}
        />
      )}
      {menu?.kind === "board" && menuBoard && (
        <BoardMenu
          board={menuBoard}
          place={menu.place}
          neighbours={panel.sort === "manual" ? groups.get(menu.group) : undefined}
          acts={acts}
          onOpen={() => onGo({ boardId: menuBoard.id })}
          onDialog={setDialog}
          onClose={closeMenu}
        />
      )}
      {dialog && (
        <PanelDialogs
          dialog={dialog}
          boards={boards}
          folders={allFolders}
          acts={acts}
          onGo={onGo}
          onGivingUp={lost.expect}
          onClose={() => setDialog(null)}
        />
      )}
    </nav>
  );
}
