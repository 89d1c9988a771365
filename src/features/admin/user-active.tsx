import { Group, Text } from "@mantine/core";
import classes from "./user-active.module.css";

/** In words as well as in colour. */
export function UserActive({ isActive }: { isActive: boolean }) {
  return (
    <Group gap={6} wrap="nowrap" display="inline-flex">
      <span className={classes.dot} data-active={isActive || undefined} />
      <Text span size="sm">
        {isActive ? "Active" : "Disabled"}
      </Text>
    </Group>
  );
}
