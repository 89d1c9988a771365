import { Page } from "@/components/page/page";
import classes from "./queue-loading.module.css";
import { QueueSkeleton } from "./queue-skeleton";

/** What the page is made of before the address has been read. */
export function QueueLoading() {
  return (
    <Page title="Queue">
      <div className={classes.chips} />
      <QueueSkeleton />
    </Page>
  );
}
