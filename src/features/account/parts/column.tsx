import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Page } from "@/components/page/page";

interface ColumnProps {
  title: string;
  actions?: ReactNode;
  /** For lists: as wide as the page. */
  isWide?: boolean;
  children: ReactNode;
}

/** What a section shows, under each other; as wide as a form is read well. */
export function Column({ title, actions, isWide = false, children }: ColumnProps) {
  return (
    <Page title={title} actions={actions}>
      <Stack gap="lg" maw={isWide ? undefined : 640}>
        {children}
      </Stack>
    </Page>
  );
}
