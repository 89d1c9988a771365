import { Progress } from "@mantine/core";

/** `value` is 0..1. */
export function QueueProgress({ value }: { value: number }) {
  const percent = Math.round(value * 100);
  return (
    <Progress.Root size={6} mt="xs">
      <Progress.Section value={percent} aria-label="Progress" aria-valuetext={`${percent} %`} />
    </Progress.Root>
  );
}
