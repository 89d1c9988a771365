"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { parseAsString, useQueryState } from "nuqs";
import { Page } from "@/components/page/page";
import { texts } from "./groups.texts";
import { GroupsList } from "./groups-list";

const GroupDialog = dynamic(() => import("./group-dialog").then((module) => module.GroupDialog), {
  ssr: false,
});
const MembersDrawer = dynamic(() => import("./members-drawer").then((module) => module.MembersDrawer), {
  ssr: false,
});

/** The drawer of one group's members is in the address as `?group=ID`. */
export function GroupsScreen() {
  const [isAdding, adding] = useDisclosure(false);
  const [groupId, setGroupId] = useQueryState("group", parseAsString.withOptions({ history: "push" }));
  return (
    <Page
      title={texts.title}
      actions={
        <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={adding.open}>
          {texts.add}
        </Button>
      }
    >
      <GroupsList onOpen={(id) => void setGroupId(id)} onAdd={adding.open} />
      {isAdding && <GroupDialog onClose={adding.close} />}
      {groupId !== null && <MembersDrawer groupId={groupId} onClose={() => void setGroupId(null)} />}
    </Page>
  );
}
