"use client";

import { Skeleton, Text } from "@mantine/core";
import { ErrorPanel } from "@/components/errors/error-panel";
import { PersonAvatar } from "@/components/people/person-avatar";
import type { BoardPerson } from "@/lib/shares";
import { trpc } from "@/lib/trpc";
import { PartyLine } from "./party-line";
import classes from "./party-line.module.css";
import { texts } from "./sharing.texts";

function waysOf({ ways }: BoardPerson) {
  if (ways.length === 0) return undefined;
  const words = ways.map((way) => (way.by === "share" ? texts.directly : texts.through(way.groupName)));
  return texts.ways([...new Set(words)]);
}

const skeletons = ["a", "b", "c"];

/** Everybody who sees the board by name, their level and what they have it through. */
export function AccessList({ boardId }: { boardId: string }) {
  const query = trpc.boards.people.useQuery({ id: boardId });
  if (query.isError && !query.data)
    return <ErrorPanel error={query.error} title={texts.peopleFailed} onRetry={() => void query.refetch()} />;
  return (
    <>
      <ul className={classes.list} aria-label={texts.people}>
        {query.isPending &&
          skeletons.map((key) => (
            <li key={key} className={classes.root}>
              <Skeleton h={36} />
            </li>
          ))}
        {query.data?.items.map((person) => (
          <PartyLine
            key={person.id}
            avatar={<PersonAvatar id={person.id} name={person.displayName} version={person.avatarVersion} />}
            name={person.displayName}
            note={waysOf(person)}
          >
            <Text size="sm" c="dimmed" className={classes.level}>
              {texts.level[person.permission]}
            </Text>
          </PartyLine>
        ))}
      </ul>
      {query.data?.hasMore && (
        <Text size="sm" c="dimmed">
          {texts.morePeople}
        </Text>
      )}
    </>
  );
}
