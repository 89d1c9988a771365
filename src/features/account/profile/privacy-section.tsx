"use client";

import { Anchor, List, Text } from "@mantine/core";
import Link from "next/link";
import { trpc } from "@/lib/trpc";
import { Card } from "../parts/card";
import { Column } from "../parts/column";
import { SectionSkeleton } from "../parts/section-skeleton";
import classes from "./privacy-section.module.css";

/** What this instance's administrators are able to see, as its settings are now. */
export function PrivacySection() {
  const { data } = trpc.settings.public.useQuery({});
  if (!data) return <SectionSkeleton title="Who sees what" />;
  return (
    <Column title="Who sees what">
      <Card title="What administrators can see here">
        <Text fw={500}>
          {data.adminContentAccess
            ? "On this instance administrators may look at everybody's boards, pictures and prompts, yours too. They can't change them."
            : "On this instance administrators can't look at your boards, pictures and prompts in Atelier."}
        </Text>
        <Text>Whatever that setting says, they see:</Text>
        <List spacing={4}>
          <List.Item>your name, address, role and groups, and when you signed in last;</List.Item>
          <List.Item>how many pictures you have, and how much room they take;</List.Item>
          <List.Item>
            that you have something in the queue, and what you did with accounts and API keys: the audit log
            never holds a prompt.
          </List.Item>
        </List>
        <Text size="sm" c="dimmed">
          Who runs the server itself can read its files.
        </Text>
        <Anchor component={Link} href="/docs/accounts" prefetch={false} className={classes.more}>
          More about people and what they see
        </Anchor>
      </Card>
    </Column>
  );
}
