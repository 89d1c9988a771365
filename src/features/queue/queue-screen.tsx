"use client";

import { useRef } from "react";
import { Page } from "@/components/page/page";
import { QueueActions } from "./queue-actions";
import { QueueCounts } from "./queue-counts";
import { QueueList } from "./queue-list";
import { RunningList } from "./running-list";
import { StatusChips } from "./status-chips";
import { useStatusFilter } from "./use-status-filter";

export function QueueScreen() {
  const scrollRef = useRef<HTMLDivElement>(null);
  const [status] = useStatusFilter();
  return (
    <Page title="Queue" actions={<QueueActions />} scrollRef={scrollRef}>
      <QueueCounts />
      <StatusChips />
      {status === null && <RunningList />}
      <QueueList status={status} scrollRef={scrollRef} />
    </Page>
  );
}
