"use client";

import { ActionIcon, Skeleton, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { Hint } from "@/components/hint/hint";
import { PersonAvatar } from "@/components/people/person-avatar";
import { useAccount } from "@/components/session/use-account";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { LevelSelect } from "./level-select";
import { PartyAvatar } from "./party-avatar";
import { PartyLine } from "./party-line";
import classes from "./party-line.module.css";
import { texts } from "./sharing.texts";
import type { ShareActs } from "./use-share-acts";

interface ShareListProps {
  board: Board;
  acts: ShareActs;
}

/** The owner, then everyone that the board is shared with. */
export function ShareList({ board, acts }: ShareListProps) {
  const query = trpc.boards.shares.useQuery({ id: board.id });
  const me = useAccount();
  const ownVersion = me?.user.id === board.ownerId ? me.avatarVersion : null;
  if (query.isError && !query.data)
    return <ErrorPanel error={query.error} title={texts.sharesFailed} onRetry={() => void query.refetch()} />;
  return (
    <ul className={classes.list} aria-label={texts.sharedWith}>
      <PartyLine
        avatar={<PersonAvatar id={board.ownerId} name={board.ownerName} version={ownVersion} />}
        name={board.ownerName}
      >
        <Text size="sm" c="dimmed" className={classes.level}>
          {texts.level.owner}
        </Text>
      </PartyLine>
      {query.isPending && (
        <li className={classes.root}>
          <Skeleton h={36} />
        </li>
      )}
      {query.data?.items.map((share) => (
        <PartyLine
          key={share.id}
          avatar={<PartyAvatar party={share} />}
          name={share.name}
          note={share.kind === "group" ? texts.members(share.memberCount) : undefined}
        >
          <LevelSelect
            label={texts.levelOf(share.name)}
            value={share.permission}
            onChange={(level) => acts.change(share, level)}
          />
          <Hint label={texts.remove(share.name)} side="left">
            <ActionIcon aria-label={texts.remove(share.name)} onClick={() => void acts.end(share)}>
              <IconX size={18} stroke={1.5} />
            </ActionIcon>
          </Hint>
        </PartyLine>
      ))}
      {query.data?.items.length === 0 && (
        <li>
          <Text size="sm" c="dimmed">
            {texts.nobody}
          </Text>
        </li>
      )}
    </ul>
  );
}
