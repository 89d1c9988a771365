"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { trpc } from "@/lib/trpc";
import { useClearFinished } from "./use-clear-finished";

const CancelAllDialog = dynamic(
  () => import("./cancel-all-dialog").then((module) => module.CancelAllDialog),
  { ssr: false },
);

export function QueueActions() {
  const { data } = trpc.queue.status.useQuery({});
  const [isAsking, ask] = useDisclosure(false);
  const clear = useClearFinished();
  const open = data ? data.mine.pending + data.mine.running : 0;
  return (
    <>
      <Button variant="default" onClick={clear.run} loading={clear.isWorking}>
        Clear finished
      </Button>
      <Button variant="default" onClick={ask.open} disabled={open === 0}>
        Cancel all
      </Button>
      {isAsking && <CancelAllDialog count={open} onClose={ask.close} />}
    </>
  );
}
