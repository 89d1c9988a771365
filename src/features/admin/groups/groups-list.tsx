"use client";

import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { debounce, parseAsString, useQueryState } from "nuqs";
import { ErrorPanel } from "@/components/errors/error-panel";
import { trpc } from "@/lib/trpc";
import { MoreRows } from "../parts/more-rows";
import classes from "../parts/rows.module.css";
import { RowsSkeleton } from "../parts/rows-skeleton";
import { GroupRow } from "./group-row";
import { texts } from "./groups.texts";
import { GroupsEmpty } from "./groups-empty";

interface GroupsListProps {
  onOpen: (groupId: string) => void;
  onAdd: () => void;
}

export function GroupsList({ onOpen, onAdd }: GroupsListProps) {
  const [search, setSearch] = useQueryState(
    "q",
    parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  );
  const [q] = useDebouncedValue(search.trim(), 250);
  const query = trpc.groups.list.useInfiniteQuery(q ? { q } : {}, {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  if (query.error && !query.data)
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <RowsSkeleton label={texts.loading} />;
  const groups = query.data.pages.flatMap(({ items }) => items);
  if (groups.length === 0 && search === "") return <GroupsEmpty onAdd={onAdd} />;
  return (
    <>
      <TextInput
        mb="md"
        aria-label={texts.search}
        placeholder={texts.search}
        leftSection={<IconSearch size={18} stroke={1.5} />}
        maxLength={100}
        value={search}
        onChange={(event) => void setSearch(event.currentTarget.value || null)}
      />
      {groups.length === 0 ? (
        <GroupsEmpty onShowAll={() => void setSearch(null)} />
      ) : (
        <ul className={classes.frame}>
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} onOpen={() => onOpen(group.id)} />
          ))}
        </ul>
      )}
      <MoreRows {...query} />
    </>
  );
}
