"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { Page } from "@/components/page/page";
import { texts } from "./invitations.texts";
import { InvitationsList } from "./invitations-list";

const InviteDialog = dynamic(() => import("./invite-dialog").then((module) => module.InviteDialog), {
  ssr: false,
});

export function InvitationsScreen() {
  const [isInviting, inviting] = useDisclosure(false);
  return (
    <Page
      title={texts.title}
      actions={
        <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={inviting.open}>
          {texts.invite}
        </Button>
      }
    >
      <InvitationsList onInvite={inviting.open} />
      {isInviting && <InviteDialog onClose={inviting.close} />}
    </Page>
  );
}
