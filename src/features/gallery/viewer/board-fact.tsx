"use client";

import { Anchor, Button } from "@mantine/core";
import Link from "next/link";
import type { Image } from "@/lib/images";
import { uncategorised } from "@/lib/uncategorised";
import { useBoards } from "../boards/use-boards";
import { texts as galleryTexts } from "../gallery.texts";
import { filterHref } from "../use-filter";
import { Fact } from "./fact";
import { texts } from "./viewer.texts";

interface BoardFactProps {
  image: Image;
  mayMove: boolean;
  onMove: () => void;
}

/** Where the picture is; the name leads there. */
export function BoardFact({ image, mayMove, onMove }: BoardFactProps) {
  const { boards } = useBoards();
  const board = boards.find(({ id }) => id === image.boardId);
  const name = image.boardId === null ? galleryTexts.uncategorised : board?.name;
  return (
    <Fact
      label={galleryTexts.board}
      acts={
        mayMove && (
          <Button size="compact-xs" variant="default" onClick={onMove}>
            {galleryTexts.moveShort}
          </Button>
        )
      }
    >
      {name && (image.boardId !== null || mayMove) ? (
        <Anchor
          component={Link}
          size="sm"
          href={filterHref({ boardId: image.boardId ?? uncategorised })}
          aria-label={texts.openBoard(name)}
        >
          {name}
        </Anchor>
      ) : (
        name
      )}
    </Fact>
  );
}
