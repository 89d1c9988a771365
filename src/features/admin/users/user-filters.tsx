"use client";

import { Group, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { roles, userStates } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import filterClasses from "../parts/filters.module.css";
import type { UserFilter } from "./use-user-filter";
import { texts } from "./users.texts";

interface UserFiltersProps {
  search: string;
  filter: UserFilter;
  onChange: (change: {
    q?: string | null;
    role?: UserFilter["role"] | null;
    state?: UserFilter["state"] | null;
  }) => void;
}

export function UserFilters({ search, filter, onChange }: UserFiltersProps) {
  return (
    <Group gap="xs" mb="md" role="search">
      <TextInput
        className={filterClasses.search}
        aria-label={texts.search}
        placeholder={texts.search}
        leftSection={<IconSearch size={18} stroke={1.5} />}
        maxLength={100}
        value={search}
        onChange={(event) => onChange({ q: event.currentTarget.value || null })}
      />
      <NativeSelect
        className={filterClasses.select}
        aria-label={texts.role}
        value={filter.role ?? ""}
        onChange={(event) =>
          onChange({ role: roles.find((role) => role === event.currentTarget.value) ?? null })
        }
        data={[
          { value: "", label: texts.anyRole },
          ...roles.map((role) => ({ value: role, label: adminTexts.roles[role] })),
        ]}
      />
      <NativeSelect
        className={filterClasses.select}
        aria-label={texts.state}
        value={filter.state ?? ""}
        onChange={(event) =>
          onChange({ state: userStates.find((state) => state === event.currentTarget.value) ?? null })
        }
        data={[
          { value: "", label: texts.anyState },
          ...userStates.map((state) => ({ value: state, label: texts.states[state] })),
        ]}
      />
    </Group>
  );
}
