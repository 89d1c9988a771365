"use client";

import { Title } from "@mantine/core";
import { listLimits } from "@/lib/lists";
import { trpc } from "@/lib/trpc";
import classes from "../parts/rows.module.css";
import { PendingPerson } from "./pending-person";
import { texts } from "./users.texts";

/** Who asks to be let in; nothing while nobody does. */
export function PendingPeople() {
  const { data } = trpc.users.list.useQuery({ state: "pending", limit: listLimits.max });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={texts.pendingTitle}>
      <Title order={2} mb="xs">
        {texts.pendingTitle}
      </Title>
      <ul className={classes.frame}>
        {data.items.map((user) => (
          <PendingPerson key={user.id} user={user} />
        ))}
      </ul>
      <Title order={2} mt="lg" mb="xs">
        {texts.everybody}
      </Title>
    </section>
  );
}
