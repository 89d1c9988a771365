import { Skeleton, Stack } from "@mantine/core";
import { Page } from "@/components/page/page";

export function SectionSkeleton({ title }: { title: string }) {
  return (
    <Page title={title}>
      <Stack maw={560} aria-busy aria-label="Loading">
        <Skeleton h={112} radius="lg" />
        <Skeleton h={180} radius="lg" />
      </Stack>
    </Page>
  );
}
