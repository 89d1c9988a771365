"use client";

import { Title } from "@mantine/core";
import { trpc } from "@/lib/trpc";
import classes from "../parts/rows.module.css";
import { DeletionRow } from "./deletion-row";
import { texts } from "./users.texts";

/** People that are being deleted or were, with their exports; nothing when nobody ever was. */
export function DeletionList() {
  const { data } = trpc.deletions.list.useQuery({}, { staleTime: 0 });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={texts.deletions}>
      <Title order={2} mt="xl" mb="xs">
        {texts.deletions}
      </Title>
      <ul className={classes.frame}>
        {data.items.map((deletion) => (
          <DeletionRow key={deletion.id} deletion={deletion} />
        ))}
      </ul>
    </section>
  );
}
