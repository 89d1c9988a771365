"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { Page } from "@/components/page/page";
import { useMe } from "@/components/session/use-me";
import { MissingPage } from "@/components/states/missing-page";
import { UsersList } from "./users-list";
import { UsersSkeleton } from "./users-skeleton";

const CreateUserDialog = dynamic(
  () => import("./create-user-dialog").then((module) => module.CreateUserDialog),
  { ssr: false },
);

/** For administrators; everyone else learns nothing of it. */
export function UsersScreen() {
  const me = useMe();
  const [isAdding, adding] = useDisclosure(false);
  if (me && me.role !== "admin") return <MissingPage />;
  return (
    <Page
      title="People"
      actions={
        <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={adding.open}>
          Add person
        </Button>
      }
    >
      {me ? <UsersList me={me} /> : <UsersSkeleton />}
      {isAdding && <CreateUserDialog onClose={adding.close} />}
    </Page>
  );
}
