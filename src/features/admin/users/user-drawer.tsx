"use client";

import { useDisclosure } from "@mantine/hooks";
import { IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { EmptyState } from "@/components/states/empty-state";
import { trpc } from "@/lib/trpc";
import { DiscardDialog } from "../parts/discard-dialog";
import { DrawerSkeleton } from "../parts/drawer-skeleton";
import { SideDrawer } from "../parts/side-drawer";
import { UserPanel } from "./user-panel";
import { texts } from "./users.texts";

interface UserDrawerProps {
  userId: string;
  onClose: () => void;
}

/** All of one account, beside the list. */
export function UserDrawer({ userId, onClose }: UserDrawerProps) {
  const { data, error, refetch } = trpc.users.get.useQuery({ id: userId });
  const [isDirty, setDirty] = useState(false);
  const [isAsking, ask] = useDisclosure(false);
  const isGone = error && readError(error).code === "NOT_FOUND";
  return (
    <SideDrawer onClose={isDirty ? ask.open : onClose} title={data?.displayName ?? texts.person}>
      {isGone && (
        <EmptyState icon={<IconUserOff size={28} stroke={1.5} />} title={texts.goneTitle}>
          {texts.gone}
        </EmptyState>
      )}
      {error && !isGone && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerSkeleton label={texts.loading} />}
      {data && !isGone && <UserPanel key={data.id} user={data} onDirty={setDirty} onGone={onClose} />}
      {isAsking && <DiscardDialog onDiscard={onClose} onClose={ask.close} />}
    </SideDrawer>
  );
}
