import type { Metadata } from "next";
import { Suspense } from "react";
import { QueueLoading } from "@/features/queue/queue-loading";
import { QueueScreen } from "@/features/queue/queue-screen";

export const metadata: Metadata = { title: "Queue" };

export default function QueuePage() {
  return (
    <Suspense fallback={<QueueLoading />}>
      <QueueScreen />
    </Suspense>
  );
}
