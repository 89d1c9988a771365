import { parseAsStringLiteral } from "nuqs";
import { type ItemStatus, itemStatuses } from "@/lib/queue";

/** In the address as `?status=failed`; without it, everything. */
export const statusFilter = parseAsStringLiteral(itemStatuses);

/** The words of the page for the states of an item. */
export const statusWords: Record<ItemStatus, string> = {
  pending: "Waiting",
  running: "Running",
  completed: "Finished",
  failed: "Failed",
  canceled: "Cancelled",
};
