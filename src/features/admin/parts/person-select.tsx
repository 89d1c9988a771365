"use client";

import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { trpc } from "@/lib/trpc";
import { texts } from "../admin.texts";

interface PersonSelectProps extends Omit<SelectProps, "data" | "value" | "onChange"> {
  value: string | null;
  onChange: (userId: string | null) => void;
  /** Ids of people who can't be chosen. */
  without?: readonly string[];
  /** The field is empty again after each choice. */
  isForMany?: boolean;
}

const shown = 20;

/** Finds one active person among however many by the server's search. */
export function PersonSelect({ value, onChange, without = [], isForMany, ...others }: PersonSelectProps) {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const [q] = useDebouncedValue(search === chosen?.label ? "" : search.trim(), 200);
  const { data } = trpc.users.list.useQuery({ limit: shown, ...(q && { q }) });
  const { data: known } = trpc.users.get.useQuery(
    { id: value ?? "" },
    { enabled: value !== null && chosen?.value !== value },
  );
  const current = chosen?.value === value ? chosen : known && { value: known.id, label: known.displayName };
  const found = (data?.items ?? [])
    .filter(({ id, state }) => state !== "pending" && !without.includes(id))
    .map(({ id, displayName, email }) => ({ value: id, label: `${displayName} (${email})` }));
  const isListed = current === undefined || found.some((option) => option.value === current.value);
  return (
    <Select
      placeholder={texts.personSearch}
      nothingFoundMessage={texts.noPersonFound}
      {...others}
      searchable
      data={isListed ? found : [current, ...found]}
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      value={value}
      onChange={(id, option) => {
        setChosen(option && !isForMany ? { value: option.value, label: option.label } : undefined);
        if (isForMany) setSearch("");
        onChange(id);
      }}
    />
  );
}
