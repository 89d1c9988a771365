"use client";

import { Button, Center } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { texts } from "../admin.texts";

interface MoreRowsProps {
  hasNextPage: boolean;
  isFetching: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => unknown;
}

/** The end of a list: fetches what follows as soon as it comes near, or when it is pressed. */
export function MoreRows(props: MoreRowsProps) {
  const { hasNextPage, isFetching, isFetchNextPageError, error, fetchNextPage } = props;
  const { ref, entry } = useIntersection({ rootMargin: "400px" });
  const isNear = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (isNear && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [isNear, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  if (!hasNextPage) return null;
  if (isFetchNextPageError)
    return <ErrorPanel error={error} title={texts.moreFailed} onRetry={() => void fetchNextPage()} />;
  return (
    <Center ref={ref} mt="md">
      <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
        {texts.showMore}
      </Button>
    </Center>
  );
}
