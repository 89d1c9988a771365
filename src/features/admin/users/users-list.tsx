"use client";

import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconUserSearch } from "@tabler/icons-react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { EmptyState } from "@/components/states/empty-state";
import { MoreRows } from "../parts/more-rows";
import { RowsSkeleton } from "../parts/rows-skeleton";
import type { UserFilter } from "./use-user-filter";
import { useUsers } from "./use-users";
import { UserCards } from "./user-cards";
import { texts } from "./users.texts";
import { UsersTable } from "./users-table";

interface UsersListProps {
  filter: UserFilter;
  onOpen: (userId: string) => void;
  onClear: () => void;
}

export function UsersList({ filter, onOpen, onClear }: UsersListProps) {
  const { users, query } = useUsers(filter);
  const isNarrow = useMediaQuery("(max-width: 62em)");
  if (query.error && !query.data)
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <RowsSkeleton label={texts.loading} />;
  if (users.length === 0)
    return (
      <EmptyState
        icon={<IconUserSearch size={28} stroke={1.5} />}
        title={texts.noneTitle}
        action={
          <Button variant="default" onClick={onClear}>
            {texts.showAll}
          </Button>
        }
      >
        {texts.none}
      </EmptyState>
    );
  const List = isNarrow ? UserCards : UsersTable;
  return (
    <>
      <List users={users} onOpen={onOpen} />
      <MoreRows {...query} />
    </>
  );
}
