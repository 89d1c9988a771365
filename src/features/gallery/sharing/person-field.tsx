"use client";

import { Group, Select, type SelectProps, Text } from "@mantine/core";
import { useState } from "react";
import { PersonAvatar } from "@/components/people/person-avatar";
import { texts } from "./sharing.texts";
import { useFoundPeople } from "./use-found-people";

interface PersonFieldProps
  extends Pick<SelectProps, "label" | "placeholder" | "nothingFoundMessage" | "error"> {
  onChoose: (person: { id: string; name: string } | null) => void;
}

/** Finds one person by name. */
export function PersonField({ onChoose, error, ...others }: PersonFieldProps) {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const found = useFoundPeople(search === chosen?.label ? "" : search);
  const people = found.data?.people ?? [];
  const options = people.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const isListed = chosen === null || options.some(({ value }) => value === chosen.value);
  return (
    <Select
      {...others}
      error={found.isError ? texts.searchFailed : error}
      data-autofocus
      openOnFocus={false}
      searchable
      clearable
      clearButtonProps={{ "aria-label": texts.close }}
      data={isListed ? options : [chosen, ...options]}
      filter={({ options: all }) => all}
      searchValue={search}
      onSearchChange={setSearch}
      value={chosen?.value ?? null}
      onChange={(_, option) => {
        setChosen(option);
        onChoose(option && { id: option.value, name: option.label });
      }}
      renderOption={({ option }) => (
        <Group gap="sm" wrap="nowrap">
          <PersonAvatar
            id={option.value}
            name={option.label}
            version={people.find(({ id }) => id === option.value)?.avatarVersion ?? null}
            size={28}
          />
          <Text size="sm" truncate>
            {option.label}
          </Text>
        </Group>
      )}
    />
  );
}
