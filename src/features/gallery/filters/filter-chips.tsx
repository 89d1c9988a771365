"use client";

import { Button, Pill } from "@mantine/core";
import { trpc } from "@/lib/trpc";
import { narrowing, widened } from "../filter-input";
import type { Filter } from "../use-filter";
import classes from "./filters.module.css";
import { texts } from "./filters.texts";

interface FilterChipsProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const dayName = (value: string) => {
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : day.format(at);
};

/** What each part of a filter says; the search stands in its own field. */
function chipsOf(filter: Filter, modelName: (id: string) => string): [keyof Filter, string][] {
  const { whose, origin, starred, model, lora, seed, tag, from, to } = filter;
  const { chip } = texts;
  return [
    ...(whose ? [["whose", chip.whose[whose]] satisfies [keyof Filter, string]] : []),
    ...(origin ? [["origin", chip.origin[origin]] satisfies [keyof Filter, string]] : []),
    ...(starred ? [["starred", chip.starred] satisfies [keyof Filter, string]] : []),
    ...(model ? [["model", chip.model(modelName(model))] satisfies [keyof Filter, string]] : []),
    ...(lora ? [["lora", chip.lora(lora)] satisfies [keyof Filter, string]] : []),
    ...(seed !== undefined ? [["seed", chip.seed(seed)] satisfies [keyof Filter, string]] : []),
    ...(tag ? [["tag", chip.tag(tag)] satisfies [keyof Filter, string]] : []),
    ...(from ? [["from", chip.from(dayName(from))] satisfies [keyof Filter, string]] : []),
    ...(to ? [["to", chip.to(dayName(to))] satisfies [keyof Filter, string]] : []),
  ];
}

export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const models = trpc.models.list.useQuery({}, { enabled: filter.model !== undefined });
  const modelName = (id: string) => models.data?.items.find((model) => model.id === id)?.name ?? id;
  const chips = chipsOf(filter, modelName);
  if (chips.length === 0 || Object.keys(narrowing(filter)).length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={texts.active}>
      {chips.map(([key, label]) => (
        <li key={key}>
          <Pill
            size="md"
            withRemoveButton
            removeButtonProps={{ "aria-label": texts.remove(label), "aria-hidden": false, tabIndex: 0 }}
            onRemove={() => {
              const next = { ...filter };
              delete next[key];
              onChange(next);
            }}
          >
            {label}
          </Pill>
        </li>
      ))}
      <li>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(widened(filter))}>
          {texts.clearAll}
        </Button>
      </li>
    </ul>
  );
}
