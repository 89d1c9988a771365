"use client";

import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Ago } from "@/components/time/ago";
import type { Notice } from "@/lib/notices";
import classes from "./notice-line.module.css";
import { texts } from "./notices.texts";

interface NoticeLineProps {
  notice: Notice;
  onOpen: () => void;
}

/** Opens the board it speaks of. */
export function NoticeLine({ notice, onOpen }: NoticeLineProps) {
  return (
    <li>
      <UnstyledButton className={classes.root} data-unread={!notice.isRead || undefined} onClick={onOpen}>
        <span className={classes.dot}>
          {!notice.isRead && <VisuallyHidden>{texts.unread}</VisuallyHidden>}
        </span>
        <span className={classes.words}>
          <span className={classes.sentence}>{texts.sentence(notice)}</span>
          <span className={classes.time}>
            <Ago at={notice.createdAt} />
          </span>
        </span>
      </UnstyledButton>
    </li>
  );
}
