"use client";

import { Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { texts } from "./notices.texts";
import { NoticesButton } from "./notices-button";
import { NoticesList } from "./notices-list";

/** The bell again, with its list, open from the start: it takes the place of the one that was pressed. */
export function NoticesPopover({ unread }: { unread: number }) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isPhone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  useEffect(() => {
    // So that closing the list gives the focus back to it.
    button.current?.focus();
    setIsOpen(true);
  }, []);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position={isPhone ? "top" : "right-end"}
      width="min(360px, calc(100vw - 16px))"
      shadow="md"
      trapFocus
      returnFocus
      withRoles
    >
      <Popover.Target>
        <NoticesButton ref={button} unread={unread} onClick={() => setIsOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={texts.title}>
        <NoticesList onClose={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
