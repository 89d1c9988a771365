"use client";

import { Stack } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { EmptyState } from "@/components/states/empty-state";
import { trpc } from "@/lib/trpc";
import { SideDrawer } from "../parts/side-drawer";
import { AddMember } from "./add-member";
import { texts } from "./groups.texts";
import { MembersList } from "./members-list";

interface MembersDrawerProps {
  groupId: string;
  onClose: () => void;
}

export function MembersDrawer({ groupId, onClose }: MembersDrawerProps) {
  const { data, error, refetch } = trpc.groups.get.useQuery({ id: groupId });
  const isGone = error && readError(error).code === "NOT_FOUND";
  return (
    <SideDrawer onClose={onClose} title={data ? texts.membersTitle(data.name) : texts.group}>
      {isGone && (
        <EmptyState icon={<IconUsersGroup size={28} stroke={1.5} />} title={texts.goneTitle}>
          {texts.gone}
        </EmptyState>
      )}
      {error && !isGone && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!error && (
        <Stack>
          <AddMember groupId={groupId} />
          <MembersList groupId={groupId} />
        </Stack>
      )}
    </SideDrawer>
  );
}
