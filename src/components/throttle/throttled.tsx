import { Alert } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";

/** Counts down until the next attempt; nothing once it may be made. */
export function Throttled({ seconds }: { seconds: number }) {
  if (seconds <= 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconClock size={18} />} role="alert">
      Too many attempts. Try again in{" "}
      <span role="timer" aria-live="off">
        {seconds} s
      </span>
      .
    </Alert>
  );
}
