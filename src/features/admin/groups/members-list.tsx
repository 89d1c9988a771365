"use client";

import { Text } from "@mantine/core";
import { ErrorPanel } from "@/components/errors/error-panel";
import { MoreRows } from "../parts/more-rows";
import classes from "../parts/rows.module.css";
import { RowsSkeleton } from "../parts/rows-skeleton";
import { texts } from "./groups.texts";
import { MemberRow } from "./member-row";
import { useMemberActs } from "./use-member-acts";
import { useMembers } from "./use-members";

export function MembersList({ groupId }: { groupId: string }) {
  const { query, members } = useMembers(groupId);
  const acts = useMemberActs(groupId);
  if (query.error && !query.data)
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <RowsSkeleton label={texts.loadingMembers} />;
  if (members.length === 0) return <Text c="dimmed">{texts.noMembers}</Text>;
  return (
    <>
      <ul className={classes.frame}>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} onRemove={() => acts.remove(member)} />
        ))}
      </ul>
      <MoreRows {...query} />
    </>
  );
}
