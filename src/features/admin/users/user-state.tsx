import { Group, Text } from "@mantine/core";
import type { AdminUser } from "@/lib/users";
import classes from "./user-state.module.css";
import { texts } from "./users.texts";

/** In words as well as in colour. */
export function UserState({ state }: { state: AdminUser["state"] }) {
  return (
    <Group gap={6} wrap="nowrap" display="inline-flex">
      <span className={classes.dot} data-state={state} />
      <Text span size="sm">
        {texts.states[state]}
      </Text>
    </Group>
  );
}
