"use client";

import { Badge, Group, Select, Stack, Text } from "@mantine/core";
import type { Model } from "@/lib/models";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";

interface ModelFieldProps {
  models: Model[];
  model: Model;
  /** The model that was asked for and isn't there. */
  missing: string | null;
  onChange: (id: string) => void;
  error: string | undefined;
}

const searchFrom = 7;

export function ModelField({ models, model, missing, onChange, error }: ModelFieldProps) {
  const byId = new Map(models.map((one) => [one.id, one]));
  return (
    <div>
      <Select
        classNames={{ option: classes.option }}
        label={texts.model}
        data={models.map(({ id, name }) => ({ value: id, label: name }))}
        value={model.id}
        onChange={(id) => id && onChange(id)}
        allowDeselect={false}
        searchable={models.length >= searchFrom}
        maxDropdownHeight={420}
        error={error}
        renderOption={({ option }) => {
          const one = byId.get(option.value);
          return (
            <Stack gap={2} w="100%" py={2}>
              <Group gap="xs" justify="space-between" wrap="nowrap">
                <Text size="sm" fw={600} truncate>
                  {option.label}
                </Text>
                <Badge size="sm" variant="default" tt="none" fw={500}>
                  {one?.base}
                </Badge>
              </Group>
              <Text size="xs" c="dimmed">
                {one?.description}
              </Text>
            </Stack>
          );
        }}
      />
      {missing && (
        <Text size="xs" mt={6} role="status">
          {texts.modelGone(missing)}
        </Text>
      )}
      {model.badge && (
        <Text size="xs" c="dimmed" mt={6}>
          {model.badge}
        </Text>
      )}
    </div>
  );
}
