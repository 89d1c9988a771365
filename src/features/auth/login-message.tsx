"use client";

import { Text } from "@mantine/core";
import { trpc } from "@/lib/trpc";
import classes from "./login-message.module.css";

/** What the house tells everybody who comes to its door. */
export function LoginMessage() {
  const { data } = trpc.settings.public.useQuery({});
  if (!data?.loginMessage) return null;
  return (
    <Text size="sm" className={classes.root}>
      {data.loginMessage}
    </Text>
  );
}
