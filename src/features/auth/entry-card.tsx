import { Paper, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import classes from "./entry-card.module.css";

interface EntryCardProps {
  title: string;
  /** What this is for, in one sentence. */
  lead?: string;
  children: ReactNode;
}

/** The one card of the pages outside the studio. */
export function EntryCard({ title, lead, children }: EntryCardProps) {
  return (
    <main className={classes.root}>
      <div className={classes.column}>
        <Brand />
        <Paper className={classes.card} withBorder>
          <Title order={1} mb={lead ? 4 : "lg"}>
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" mb="lg">
              {lead}
            </Text>
          )}
          {children}
        </Paper>
      </div>
    </main>
  );
}
