"use client";

import { Button, Text } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { Until } from "@/components/time/until";
import type { BoardLink } from "@/lib/board-links";
import { texts } from "./links.texts";
import classes from "./links-section.module.css";

export function LinkRow({ link, onRevoke }: { link: BoardLink; onRevoke: () => void }) {
  const facts: ReactNode[] = [
    link.viewCount === 0 ? texts.neverSeen : texts.views(link.viewCount),
    ...(link.isLive ? [] : [texts.ended]),
    ...(link.isLive && link.expiresAt !== null
      ? [
          <Fragment key="ends">
            {texts.ends} <Until at={link.expiresAt} />
          </Fragment>,
        ]
      : []),
    ...(link.hasPassword ? [texts.withPassword] : []),
    ...(link.allowsDownload ? [] : [texts.noDownload]),
    ...(link.showsMetadata ? [texts.withMetadata] : []),
    texts.madeBy(link.createdByName),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text fw={500}>{link.name || texts.untitled}</Text>
        <Text size="sm" c="dimmed">
          {facts.map((fact, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a row keep their places
            <Fragment key={at}>
              {at > 0 && " · "}
              {fact}
            </Fragment>
          ))}
        </Text>
      </div>
      <Button variant="default" onClick={onRevoke} aria-label={texts.revokeOf(link.name)}>
        {texts.revoke}
      </Button>
    </li>
  );
}
