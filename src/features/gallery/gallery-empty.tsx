"use client";

import { Button } from "@mantine/core";
import { IconPhoto, IconSearchOff, IconStar } from "@tabler/icons-react";
import { useKeyWords } from "@/components/shortcuts/use-key-words";
import { EmptyState } from "@/components/states/empty-state";
import { uncategorised } from "@/lib/uncategorised";
import { isNarrowed, narrowing, widened } from "./filter-input";
import { texts } from "./gallery.texts";
import type { Filter } from "./use-filter";
import { useRecallInto } from "./use-recall-into";

interface GalleryEmptyProps {
  filter: Filter;
  onGo: (filter: Filter) => void;
}

/** Why there is no picture here, and the way to one. */
export function GalleryEmpty({ filter, onGo }: GalleryEmptyProps) {
  const recallInto = useRecallInto();
  const starKeys = useKeyWords("gallery.star");
  const { boardId } = filter;
  const { starred, ...others } = narrowing(filter);
  if (starred && Object.keys(others).length === 0) {
    return (
      <EmptyState
        icon={<IconStar size={32} stroke={1.25} />}
        title={texts.emptyStarredTitle}
        action={<Button onClick={() => onGo({})}>{texts.showAll}</Button>}
      >
        {texts.emptyStarred(starKeys)}
      </EmptyState>
    );
  }
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon={<IconSearchOff size={32} stroke={1.25} />}
        title={texts.nothingFoundTitle}
        action={<Button onClick={() => onGo(widened(filter))}>{texts.clearFilters}</Button>}
      >
        {texts.nothingFound}
      </EmptyState>
    );
  }
  const isBoard = boardId !== undefined && boardId !== uncategorised;
  const target = isBoard ? { boardId } : boardId === uncategorised ? { boardId: null } : {};
  return (
    <EmptyState
      icon={<IconPhoto size={32} stroke={1.25} />}
      title={isBoard ? texts.emptyBoardTitle : texts.emptyTitle}
      action={<Button onClick={() => recallInto(target)}>{texts.makePicture}</Button>}
    >
      {isBoard ? texts.emptyBoard : texts.empty}
    </EmptyState>
  );
}
