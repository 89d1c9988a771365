"use client";

import { Button, Popover } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { narrowing } from "../filter-input";
import type { Filter } from "../use-filter";
import { FilterChips } from "./filter-chips";
import classes from "./filters.module.css";
import { texts } from "./filters.texts";
import { SearchField } from "./search-field";

const FilterFields = dynamic(() => import("./filter-fields").then((module) => module.FilterFields), {
  ssr: false,
});

interface FilterBarProps {
  filter: Filter;
  onChange: (filter: Filter, history?: "push" | "replace") => void;
  /** How many pictures there are, as it is said; empty until it is known. */
  count: string;
}

/** The search, what narrows the list, and how much that leaves. */
export function FilterBar({ filter, onChange, count }: FilterBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { q, ...others } = narrowing(filter);
  const active = Object.keys(others).length;
  const search = (next: string) => {
    const { q: before, ...rest } = filter;
    onChange(next === "" ? rest : { ...rest, q: next }, before === undefined ? "push" : "replace");
  };
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <SearchField value={q ?? ""} onChange={search} />
        <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={320} trapFocus shadow="md">
          <Popover.Target>
            <Button
              variant={active > 0 ? "light" : "default"}
              leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.5} />}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {texts.filters}
              {active > 0 && ` (${active})`}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={texts.filters} className={classes.popover}>
            <FilterFields filter={filter} onChange={onChange} />
          </Popover.Dropdown>
        </Popover>
        <span className={classes.count} aria-live="polite">
          {count}
        </span>
      </div>
      <FilterChips filter={filter} onChange={onChange} />
    </div>
  );
}
