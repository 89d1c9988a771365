"use client";

import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { auditActions } from "@/lib/audit";
import classes from "../parts/filters.module.css";
import { PersonSelect } from "../parts/person-select";
import { texts } from "./audit.texts";
import { auditName } from "./audit-sentences";
import type { AuditFilter } from "./use-audit-filter";

const subjectOf = (action: string) => action.split(".")[0];
const choices = Object.entries(texts.subjects).map(([subject, group]) => ({
  group,
  items: auditActions
    .filter((action) => subjectOf(action) === subject)
    .map((action) => ({ value: action, label: auditName(action) })),
}));

export function AuditFilters({ state, setState, isFiltered }: AuditFilter) {
  return (
    <Group gap="xs" mb="md" align="flex-end" role="search">
      <TextInput
        className={classes.search}
        label={texts.search}
        leftSection={<IconSearch size={18} stroke={1.5} />}
        maxLength={100}
        value={state.q}
        onChange={(event) => void setState({ q: event.currentTarget.value || null })}
      />
      <PersonSelect
        className={classes.person}
        label={texts.person}
        placeholder={texts.anyone}
        clearable
        value={state.who}
        onChange={(who) => void setState({ who })}
      />
      <NativeSelect
        className={classes.select}
        label={texts.action}
        value={state.action ?? ""}
        onChange={(event) =>
          void setState({
            action: auditActions.find((action) => action === event.currentTarget.value) ?? null,
          })
        }
        data={[{ value: "", label: texts.anything }, ...choices]}
      />
      <TextInput
        className={classes.date}
        type="date"
        label={texts.from}
        max={state.to ?? undefined}
        value={state.from ?? ""}
        onChange={(event) => void setState({ from: event.currentTarget.value || null })}
      />
      <TextInput
        className={classes.date}
        type="date"
        label={texts.to}
        min={state.from ?? undefined}
        value={state.to ?? ""}
        onChange={(event) => void setState({ to: event.currentTarget.value || null })}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => void setState(null)}>
          {texts.clear}
        </Button>
      )}
    </Group>
  );
}
