"use client";

import { Combobox, Group, Text } from "@mantine/core";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import classes from "./creatable-options.module.css";

export interface CreatableOption {
  value: string;
  label: string;
  /** At the end of the line, quietly. */
  note?: string;
}

interface CreatableOptionsProps {
  label: string;
  options: CreatableOption[];
  typed: string;
  value: string;
  createLabel: (typed: string) => string;
  nothingFound: string;
}

/** The value that an option submits when it is the one that makes a new option. */
export const createKey = "$create";
const shownOptions = 100;

/** The options that match what was typed, and one that makes a new option of it. */
export function CreatableOptions(props: CreatableOptionsProps) {
  const { options, value, createLabel } = props;
  const typed = props.typed.trim();
  const same = typed.toLowerCase();
  const matching = options.filter(({ label }) => label.toLowerCase().includes(same));
  const canCreate = typed !== "" && !options.some(({ label }) => label.toLowerCase() === same);
  return (
    <Combobox.Options aria-label={props.label} className={classes.options}>
      {matching.slice(0, shownOptions).map((option) => (
        <Combobox.Option
          className={classes.option}
          key={option.value}
          value={option.value}
          active={option.value === value}
        >
          <Group gap="xs" wrap="nowrap" justify="space-between">
            <Group gap={6} wrap="nowrap" miw={0}>
              {option.value === value && <IconCheck size={16} stroke={1.5} aria-hidden />}
              <Text size="sm" truncate>
                {option.label}
              </Text>
            </Group>
            <Text size="xs" c="dimmed">
              {option.note}
            </Text>
          </Group>
        </Combobox.Option>
      ))}
      {canCreate && (
        <Combobox.Option className={classes.option} value={createKey}>
          <Group gap={6} wrap="nowrap">
            <IconPlus size={16} stroke={1.5} aria-hidden />
            <Text size="sm" truncate>
              {createLabel(typed)}
            </Text>
          </Group>
        </Combobox.Option>
      )}
      {matching.length === 0 && !canCreate && <Combobox.Empty>{props.nothingFound}</Combobox.Empty>}
    </Combobox.Options>
  );
}
