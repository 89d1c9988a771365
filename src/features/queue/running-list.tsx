"use client";

import { listLimits } from "@/lib/list-limits";
import { trpc } from "@/lib/trpc";
import { QueueRow } from "./queue-row";
import classes from "./running-list.module.css";

/** On top of everything: what is made right now. */
export function RunningList() {
  const { data } = trpc.queue.list.useQuery({ status: "running", limit: listLimits.max });
  return (
    <ul className={classes.root} aria-label="Running">
      {data?.items.map((item) => (
        <li key={item.id}>
          <QueueRow item={item} />
        </li>
      ))}
    </ul>
  );
}
