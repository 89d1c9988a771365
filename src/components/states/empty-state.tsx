import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** One button. */
  action?: ReactNode;
  /** One sentence. */
  children: ReactNode;
}

/** What this place is, while there is nothing in it. */
export function EmptyState({ icon, title, action, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" className={classes.root}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <Text fw={600} size="lg">
        {title}
      </Text>
      <Text c="dimmed" ta="center">
        {children}
      </Text>
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  );
}
