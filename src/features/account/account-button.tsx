"use client";

import { Avatar, UnstyledButton, type UnstyledButtonProps } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";
import { avatarUrl } from "@/lib/avatar-url";
import type { User } from "@/lib/users";
import classes from "./account-button.module.css";

interface AccountButtonProps extends UnstyledButtonProps, Omit<ComponentPropsWithRef<"button">, "style"> {
  user: User | undefined;
  /** Null without a picture. */
  avatarVersion?: number | null;
}

export function AccountButton({ user, avatarVersion = null, ...others }: AccountButtonProps) {
  return (
    <UnstyledButton
      {...others}
      className={classes.root}
      aria-label={user ? `Account of ${user.displayName}` : "Account"}
    >
      <Avatar
        src={user && avatarVersion !== null ? avatarUrl(user.id, avatarVersion) : null}
        size={32}
        radius="xl"
        variant="default"
        name={user?.displayName}
        alt=""
      />
    </UnstyledButton>
  );
}
