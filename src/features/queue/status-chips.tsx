"use client";

import { Chip, Group } from "@mantine/core";
import { itemStatuses } from "@/lib/queue";
import { statusFilter, statusWords } from "./queue-filters";
import classes from "./status-chips.module.css";
import { useStatusFilter } from "./use-status-filter";

const everything = "all";

export function StatusChips() {
  const [status, setStatus] = useStatusFilter();
  return (
    <Chip.Group value={status ?? everything} onChange={(value) => void setStatus(statusFilter.parse(value))}>
      <Group gap="xs" mb="md" role="radiogroup" aria-label="Show items that are">
        {[everything, ...itemStatuses].map((value) => {
          const known = statusFilter.parse(value);
          return (
            <Chip key={value} name="status" value={value} variant="light" size="sm" classNames={classes}>
              {known ? statusWords[known] : "All"}
            </Chip>
          );
        })}
      </Group>
    </Chip.Group>
  );
}
