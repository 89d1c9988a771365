"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { Page } from "@/components/page/page";
import { RowsSkeleton } from "../parts/rows-skeleton";
import { DeletionList } from "./deletion-list";
import { PendingPeople } from "./pending-people";
import { useOpenUser } from "./use-open-user";
import { useSettled } from "./use-settled";
import { useUserFilter } from "./use-user-filter";
import { UserFilters } from "./user-filters";
import { texts } from "./users.texts";
import { UsersList } from "./users-list";

const CreateUserDialog = dynamic(
  () => import("./create-user-dialog").then((module) => module.CreateUserDialog),
  { ssr: false },
);
const UserDrawer = dynamic(() => import("./user-drawer").then((module) => module.UserDrawer), { ssr: false });

export function UsersScreen() {
  const [isAdding, adding] = useDisclosure(false);
  const { search, filter, setFilter, clear } = useUserFilter();
  const { userId, open, close } = useOpenUser();
  const isSettled = useSettled(filter);
  return (
    <Page
      title={texts.title}
      actions={
        <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={adding.open}>
          {texts.add}
        </Button>
      }
    >
      <UserFilters search={search} filter={filter} onChange={(change) => void setFilter(change)} />
      {isSettled ? (
        <>
          <PendingPeople />
          <UsersList filter={filter} onOpen={open} onClear={clear} />
          <DeletionList />
        </>
      ) : (
        <RowsSkeleton label={texts.loading} />
      )}
      {isAdding && <CreateUserDialog onClose={adding.close} />}
      {userId !== null && <UserDrawer userId={userId} onClose={close} />}
    </Page>
  );
}
