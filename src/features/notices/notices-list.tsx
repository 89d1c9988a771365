"use client";

import { Button, Skeleton, Text, Title } from "@mantine/core";
import { ErrorPanel } from "@/components/errors/error-panel";
import { NoticeLine } from "./notice-line";
import { texts } from "./notices.texts";
import classes from "./notices-list.module.css";
import { useNoticeActs } from "./use-notice-acts";
import { useNotices } from "./use-notices";

const skeletons = ["a", "b", "c"];

/** Newest first. */
export function NoticesList({ onClose }: { onClose: () => void }) {
  const { query, notices, unreadCount } = useNotices();
  const acts = useNoticeActs();
  return (
    <>
      <div className={classes.head}>
        <Title order={2} size="h3">
          {texts.title}
        </Title>
        <Button
          size="xs"
          variant="subtle"
          // One that is disabled outright would drop the focus it has just been pressed with.
          aria-disabled={unreadCount === 0}
          data-disabled={unreadCount === 0 || undefined}
          onClick={() => unreadCount > 0 && acts.readAll()}
        >
          {texts.readAll}
        </Button>
      </div>
      {query.isError && !query.data && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      )}
      <ul className={classes.list} aria-label={texts.title} aria-busy={query.isPending}>
        {query.isPending &&
          skeletons.map((key) => (
            <li key={key} className={classes.skeleton}>
              <Skeleton h={36} />
            </li>
          ))}
        {notices.map((notice) => (
          <NoticeLine
            key={notice.id}
            notice={notice}
            onOpen={() => {
              onClose();
              acts.open(notice);
            }}
          />
        ))}
        {query.data && notices.length === 0 && (
          <li className={classes.empty}>
            <Text size="sm" c="dimmed">
              {texts.empty}
            </Text>
          </li>
        )}
        {query.hasNextPage && (
          <li className={classes.more}>
            <Button
              size="xs"
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {texts.older}
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}
