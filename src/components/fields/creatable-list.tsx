"use client";

import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { type CreatableOption, CreatableOptions, createKey } from "./creatable-options";

interface CreatableListProps {
  label: string;
  options: CreatableOption[];
  value: string;
  onChoose: (value: string) => void;
  onCreate: (label: string) => void;
  /** Escape was pressed. */
  onCancel: () => void;
  createLabel: (typed: string) => string;
  nothingFound: string;
  maxLength: number;
}

/** A search field over its options, all in sight: for dialogs that ask for one. */
export function CreatableList(props: CreatableListProps) {
  const [search, setSearch] = useState("");
  const combobox = useCombobox({ opened: true, onDropdownClose: props.onCancel });
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed changes which option is the first
  useEffect(() => {
    selectFirstOption();
  }, [search, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(submitted) => {
        if (submitted === createKey) props.onCreate(search.trim());
        else props.onChoose(submitted);
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          aria-label={props.label}
          placeholder={props.label}
          leftSection={<IconSearch size={18} stroke={1.5} />}
          value={search}
          maxLength={props.maxLength}
          data-autofocus
          mb="xs"
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <CreatableOptions
        label={props.label}
        options={props.options}
        typed={search}
        value={props.value}
        createLabel={props.createLabel}
        nothingFound={props.nothingFound}
      />
    </Combobox>
  );
}
