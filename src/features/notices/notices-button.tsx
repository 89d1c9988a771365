"use client";

import { UnstyledButton, type UnstyledButtonProps } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import { Hint } from "@/components/hint/hint";
import { texts } from "./notices.texts";
import classes from "./notices-button.module.css";

interface NoticesButtonProps extends UnstyledButtonProps, Omit<ComponentPropsWithRef<"button">, "style"> {
  unread: number;
}

export function NoticesButton({ unread, ...others }: NoticesButtonProps) {
  const label = texts.bell(unread);
  return (
    <Hint label={label} side="right">
      <UnstyledButton {...others} className={classes.root} aria-label={label}>
        <IconBell size={20} stroke={1.5} aria-hidden />
        {unread > 0 && (
          <span className={classes.count} aria-hidden>
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </UnstyledButton>
    </Hint>
  );
}
