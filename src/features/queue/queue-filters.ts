import { parseAsStringLiteral } from "nuqs";
import { type ItemStatus, itemStatuses } from "@/lib/queue";

/** In the address as `?status=failed`; without it, everything. */
export const statusFilter = parseAsStringLiteral(itemStatuses);

/** What stands in place of an empty list of such items. */
export const emptyWords: Record<ItemStatus, string> = {
  pending: "Nothing is waiting",
  running: "Nothing is running",
  completed: "Nothing is finished",
  failed: "Nothing has failed",
  canceled: "Nothing was cancelled",
};

/** The words of the page for the states of an item. */
export const statusWords: Record<ItemStatus, string> = {
  pending: "Waiting",
  running: "Running",
  completed: "Finished",
  failed: "Failed",
  canceled: "Cancelled",
};
