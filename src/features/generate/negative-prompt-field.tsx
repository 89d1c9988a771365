"use client";

import { ActionIcon, Button, Group, Input, Textarea } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useId, useState } from "react";
import { Hint } from "@/components/hint/hint";
import { generationLimits } from "@/lib/generation-limits";
import { texts } from "./generate.texts";

interface NegativePromptFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** A line to press until it is used. */
export function NegativePromptField({ value, onChange, error }: NegativePromptFieldProps) {
  const id = useId();
  const [isUnfolded, setIsUnfolded] = useState(false);
  if (value === "" && !isUnfolded && !error) {
    return (
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        fw={500}
        justify="flex-start"
        leftSection={<IconPlus size={16} stroke={1.5} />}
        onClick={() => setIsUnfolded(true)}
      >
        {texts.addNegativePrompt}
      </Button>
    );
  }
  return (
    <div>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Input.Label htmlFor={id}>{texts.negativePrompt}</Input.Label>
        <Hint label={texts.removeNegativePrompt}>
          <ActionIcon
            size="sm"
            aria-label={texts.removeNegativePrompt}
            onClick={() => {
              setIsUnfolded(false);
              onChange("");
            }}
          >
            <IconX size={18} stroke={1.5} />
          </ActionIcon>
        </Hint>
      </Group>
      <Textarea
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        placeholder={texts.negativePlaceholder}
        error={error}
        maxLength={generationLimits.prompt}
        autosize
        minRows={2}
        maxRows={8}
        // The person has just asked for the field.
        autoFocus={isUnfolded && value === ""}
      />
    </div>
  );
}
