import { Skeleton, Stack } from "@mantine/core";

export function DrawerSkeleton({ label }: { label: string }) {
  return (
    <Stack role="status" aria-busy="true" aria-label={label}>
      <Skeleton h={60} />
      <Skeleton h={60} />
      <Skeleton h={96} />
      <Skeleton h={36} w={120} />
    </Stack>
  );
}
