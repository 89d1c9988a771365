"use client";

import { Avatar, UnstyledButton, type UnstyledButtonProps } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";
import type { User } from "@/lib/users";
import classes from "./account-button.module.css";

interface AccountButtonProps extends UnstyledButtonProps, Omit<ComponentPropsWithRef<"button">, "style"> {
  user: User | undefined;
}

export function AccountButton({ user, ...others }: AccountButtonProps) {
  return (
    <UnstyledButton
      {...others}
      className={classes.root}
      aria-label={user ? `Account of ${user.displayName}` : "Account"}
    >
      <Avatar size={32} radius="xl" variant="default" name={user?.displayName} alt="" />
    </UnstyledButton>
  );
}
