"use client";

import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { EmptyState } from "@/components/states/empty-state";
import { texts as adminTexts } from "../admin.texts";
import { RowsSkeleton } from "../parts/rows-skeleton";
import { texts } from "./audit.texts";
import classes from "./audit-list.module.css";
import { AuditRow } from "./audit-row";
import { useAuditEntries } from "./use-audit-entries";
import type { AuditFilter } from "./use-audit-filter";

/** Pixels; measured once drawn. */
const guessedHeight = 48;

interface AuditListProps extends AuditFilter {
  scrollRef: RefObject<HTMLDivElement | null>;
}

/** Draws only what is in sight, and asks for the next page shortly before its end. */
export function AuditList({ filter, isFiltered, setState, scrollRef }: AuditListProps) {
  const { query, entries } = useAuditEntries(filter);
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const [openId, setOpenId] = useState<string | null>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(listRef.current?.offsetTop ?? 0));
  const virtualizer = useVirtualizer({
    count: entries.length,
    estimateSize: () => guessedHeight,
    getItemKey: (index) => entries[index]?.id ?? index,
    getScrollElement: () => scrollRef.current,
    overscan: 10,
    scrollMargin,
  });
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError && last >= entries.length - 20)
      void fetchNextPage();
  }, [last, entries.length, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);

  if (query.error && !query.data)
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  // A search by name may have looked through a page and found nothing in it yet.
  if (query.isPending || (entries.length === 0 && hasNextPage)) return <RowsSkeleton label={texts.loading} />;
  if (entries.length === 0)
    return (
      <EmptyState
        icon={<IconHistory size={28} stroke={1.5} />}
        title={texts.emptyTitle}
        action={
          isFiltered && (
            <Button variant="default" onClick={() => void setState(null)}>
              {texts.clear}
            </Button>
          )
        }
      >
        {texts.empty(isFiltered)}
      </EmptyState>
    );
  return (
    <>
      <ul ref={listRef} className={classes.root} style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={hasNextPage ? -1 : entries.length}
                className={classes.row}
                style={{ transform: `translateY(${start - scrollMargin}px)` }}
              >
                <AuditRow
                  entry={entry}
                  isOpen={entry.id === openId}
                  onToggle={() => setOpenId(entry.id === openId ? null : entry.id)}
                />
              </li>
            )
          );
        })}
      </ul>
      {isFetchNextPageError && (
        <ErrorPanel error={query.error} title={adminTexts.moreFailed} onRetry={() => void fetchNextPage()} />
      )}
    </>
  );
}
