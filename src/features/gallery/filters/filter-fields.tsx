"use client";

import {
  Autocomplete,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  TextInput,
} from "@mantine/core";
import { generationLimits } from "@/lib/generation-limits";
import { imageLimits } from "@/lib/image-limits";
import { trpc } from "@/lib/trpc";
import type { Filter } from "../use-filter";
import { texts } from "./filters.texts";

interface FilterFieldsProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Pass nothing for what no longer narrows. */
const withOut = (filter: Filter, part: Partial<Filter>): Filter => ({
  ...Object.fromEntries(
    Object.entries({ ...filter, ...part }).filter(
      ([, value]) => value !== undefined && value !== "" && value !== false,
    ),
  ),
});

/** Everything that pictures can be filtered by; each takes effect at once. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const models = trpc.models.list.useQuery({});
  const tags = trpc.images.tags.useQuery({});
  const set = (part: Partial<Filter>) => onChange(withOut(filter, part));
  const known = models.data?.items ?? [];
  const modelName = known.find(({ id }) => id === filter.model)?.name ?? filter.model ?? "";
  const isBoard = filter.boardId !== undefined && filter.boardId !== "none";
  const standard = isBoard ? "everyone" : "mine";
  return (
    <Stack gap="sm">
      <Select
        label={texts.whose}
        data={[
          { value: "mine", label: texts.mine },
          { value: "others", label: texts.others },
          { value: "everyone", label: texts.everyone },
        ]}
        value={filter.whose ?? standard}
        onChange={(value) =>
          set({ whose: value === standard || value === null ? undefined : whoseOf(value) })
        }
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <SegmentedControl
        aria-label={texts.origin}
        fullWidth
        data={[
          { value: "", label: texts.any },
          { value: "generated", label: texts.generated },
          { value: "uploaded", label: texts.uploaded },
        ]}
        value={filter.origin ?? ""}
        onChange={(value) => set({ origin: originOf(value) })}
      />
      <Switch
        label={texts.starred}
        checked={filter.starred ?? false}
        onChange={(event) => set({ starred: event.currentTarget.checked })}
      />
      <Autocomplete
        label={texts.model}
        placeholder={texts.modelHint}
        data={[...new Set(known.map(({ name }) => name))]}
        key={`model ${filter.model}`}
        defaultValue={modelName}
        maxLength={200}
        comboboxProps={{ withinPortal: false }}
        onOptionSubmit={(name) => set({ model: known.find((model) => model.name === name)?.id ?? name })}
        onBlur={(event) => {
          const name = event.currentTarget.value.trim();
          if (name !== modelName) set({ model: known.find((model) => model.name === name)?.id ?? name });
        }}
      />
      <TextInput
        label={texts.lora}
        key={`lora ${filter.lora}`}
        defaultValue={filter.lora ?? ""}
        maxLength={200}
        onBlur={(event) => set({ lora: event.currentTarget.value.trim() })}
        onKeyDown={leaveOnEnter}
      />
      <NumberInput
        label={texts.seed}
        key={`seed ${filter.seed}`}
        defaultValue={filter.seed}
        min={0}
        max={generationLimits.seed}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        onBlur={(event) => {
          const digits = event.currentTarget.value;
          set({ seed: digits === "" ? undefined : Number(digits) });
        }}
        onKeyDown={leaveOnEnter}
      />
      <Autocomplete
        label={texts.tag}
        data={tags.data?.items ?? []}
        key={`tag ${filter.tag}`}
        defaultValue={filter.tag ?? ""}
        maxLength={imageLimits.tag}
        comboboxProps={{ withinPortal: false }}
        onOptionSubmit={(tag) => set({ tag })}
        onBlur={(event) => set({ tag: event.currentTarget.value.trim() })}
        onKeyDown={leaveOnEnter}
      />
      <Group grow gap="xs">
        <TextInput
          type="date"
          label={texts.from}
          max={filter.to}
          value={filter.from ?? ""}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={texts.to}
          min={filter.from}
          value={filter.to ?? ""}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  );
}

const leaveOnEnter = (event: { key: string; currentTarget: HTMLElement }) => {
  if (event.key === "Enter") event.currentTarget.blur();
};
const whoseOf = (value: string) => (["mine", "others", "everyone"] as const).find((known) => known === value);
const originOf = (value: string) => (["generated", "uploaded"] as const).find((known) => known === value);
