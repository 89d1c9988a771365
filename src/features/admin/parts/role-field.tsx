"use client";

import { Radio, type RadioGroupProps, Stack } from "@mantine/core";
import { roles } from "@/lib/users";
import { texts } from "../admin.texts";

/** What each role may do, to choose from. */
export function RoleField(props: Omit<RadioGroupProps, "children">) {
  return (
    <Radio.Group label={texts.role} {...props}>
      <Stack gap="sm" mt="xs">
        {roles.toReversed().map((role) => (
          <Radio key={role} value={role} label={texts.roles[role]} description={texts.roleMeanings[role]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
