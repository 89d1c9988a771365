"use client";

import { Button, Text, Title } from "@mantine/core";
import { IconDownload, IconPhoto } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { EmptyState } from "@/components/states/empty-state";
import type { EnteredLink } from "@/lib/board-links";
import { trpc } from "@/lib/trpc";
import { texts } from "./board-links.texts";
import { LinkGone } from "./link-gone";
import classes from "./linked-board.module.css";
import { LinkedGrid } from "./linked-grid";

const LinkedLightbox = dynamic(() => import("./linked-lightbox").then((module) => module.LinkedLightbox), {
  ssr: false,
});

const pageSize = 100;

interface LinkedPicturesProps {
  token: string;
  linkKey: string;
  link: EnteredLink;
  /** The link has ended: what this tab remembers of it goes. */
  onGone: () => void;
}

export function LinkedPictures({ token, linkKey, link, onGone }: LinkedPicturesProps) {
  const query = trpc.boardLinks.images.useInfiniteQuery(
    { token, key: linkKey, limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const images = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const [openAt, setOpenAt] = useState<number | null>(null);
  const fetchMore = () => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
  };

  if (query.isError && readError(query.error).code === "NOT_FOUND") {
    onGone();
    return <LinkGone />;
  }
  return (
    <div className={classes.root}>
      <header className={classes.head}>
        <div className={classes.words}>
          <Title order={1} className={classes.name}>
            {link.boardName}
          </Title>
          <Text c="dimmed" size="sm">
            {texts.sharedBy(link.ownerName)} · {texts.pictures(link.imageCount)}
          </Text>
          {link.description && <Text className={classes.description}>{link.description}</Text>}
        </div>
        {link.allowsDownload && link.imageCount > 0 && (
          <form method="post" action={`/media/links/${encodeURIComponent(token)}/zip`}>
            <input type="hidden" name="key" value={linkKey} />
            <Button
              type="submit"
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.5} aria-hidden />}
            >
              {texts.downloadAll}
            </Button>
          </form>
        )}
      </header>
      <main className={classes.main}>
        {query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && images.length === 0 && (
          <EmptyState icon={<IconPhoto size={32} stroke={1.25} />} title={texts.emptyTitle}>
            {texts.empty}
          </EmptyState>
        )}
        <LinkedGrid
          token={token}
          linkKey={linkKey}
          images={images}
          onOpen={setOpenAt}
          onNearEnd={fetchMore}
        />
      </main>
      {openAt !== null && (
        <LinkedLightbox
          token={token}
          linkKey={linkKey}
          images={images}
          count={link.imageCount}
          allowsDownload={link.allowsDownload}
          at={openAt}
          onGo={(at) => {
            setOpenAt(at);
            if (at > images.length - 10) fetchMore();
          }}
          onClose={() => setOpenAt(null)}
        />
      )}
    </div>
  );
}
