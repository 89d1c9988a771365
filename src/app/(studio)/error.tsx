"use client";

import { BrokenPage } from "@/components/states/broken-page";

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function StudioError({ error, reset }: ErrorPageProps) {
  return <BrokenPage digest={error.digest} onRetry={reset} />;
}
