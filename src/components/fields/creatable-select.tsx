"use client";

import { Combobox, InputBase, useCombobox } from "@mantine/core";
import { useState } from "react";
import { type CreatableOption, CreatableOptions, createKey } from "./creatable-options";

interface CreatableSelectProps {
  label: string;
  error?: string;
  options: CreatableOption[];
  value: string;
  onChange: (value: string) => void;
  /** Makes the option that was typed; the caller then chooses it. */
  onCreate: (label: string) => void;
  /** "Create “{typed}”" */
  createLabel: (typed: string) => string;
  nothingFound: string;
  isCreating?: boolean;
  maxLength: number;
}

/** A select with search, whose last line makes a new option of what was typed. */
export function CreatableSelect(props: CreatableSelectProps) {
  const { label, options, value, onChange, onCreate } = props;
  const [search, setSearch] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch(null);
    },
  });

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(submitted) => {
        if (submitted === createKey) onCreate(search?.trim() ?? "");
        else onChange(submitted);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          label={label}
          error={props.error}
          disabled={props.isCreating}
          maxLength={props.maxLength}
          value={search ?? options.find((option) => option.value === value)?.label ?? ""}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <CreatableOptions
          label={label}
          options={options}
          typed={search ?? ""}
          value={value}
          createLabel={props.createLabel}
          nothingFound={props.nothingFound}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}
