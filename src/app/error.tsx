"use client";

import { Box } from "@mantine/core";
import { BrokenPage } from "@/components/states/broken-page";

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function AppError({ error, reset }: ErrorPageProps) {
  return (
    <Box component="main" h="100dvh">
      <BrokenPage digest={error.digest} onRetry={reset} />
    </Box>
  );
}
