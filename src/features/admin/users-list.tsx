"use client";

import { Button, Center } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { ErrorPanel } from "@/components/errors/error-panel";
import type { User } from "@/lib/users";
import { useUsers } from "./use-users";
import { UserCards } from "./user-cards";
import { UsersSkeleton } from "./users-skeleton";
import { UsersTable } from "./users-table";

export function UsersList({ me }: { me: User }) {
  const { users, data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useUsers();
  const isPhone = useMediaQuery("(max-width: 48em)");
  if (!data && error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return <UsersSkeleton />;
  const List = isPhone ? UserCards : UsersTable;
  return (
    <>
      <List users={users} meId={me.id} />
      {hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </Center>
      )}
    </>
  );
}
