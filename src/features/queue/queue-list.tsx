"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import type { ItemStatus } from "@/lib/queue";
import { QueueEmpty } from "./queue-empty";
import classes from "./queue-list.module.css";
import { QueueRow } from "./queue-row";
import { QueueSkeleton } from "./queue-skeleton";
import { useQueueItems } from "./use-queue-items";

/** Pixels; measured once drawn. */
const guessedHeight = 84;

interface QueueListProps {
  status: ItemStatus | null;
  scrollRef: RefObject<HTMLDivElement | null>;
}

/** Draws only what is in sight, and asks for the next page shortly before its end. */
export function QueueList({ status, scrollRef }: QueueListProps) {
  const { items, data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useQueueItems(status);
  const listRef = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(listRef.current?.offsetTop ?? 0));
  const virtualizer = useVirtualizer({
    count: items.length,
    estimateSize: () => guessedHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    getScrollElement: () => scrollRef.current,
    overscan: 6,
    scrollMargin,
  });
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= items.length - 10) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (!data && error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return <QueueSkeleton />;
  if (items.length === 0 && !hasNextPage) return <QueueEmpty status={status} />;
  return (
    <ul ref={listRef} className={classes.root} style={{ height: virtualizer.getTotalSize() }}>
      {rows.map(({ index, key, start }) => {
        const item = items[index];
        return (
          item && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={hasNextPage ? -1 : items.length}
              className={classes.row}
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              <QueueRow item={item} />
            </li>
          )
        );
      })}
    </ul>
  );
}
