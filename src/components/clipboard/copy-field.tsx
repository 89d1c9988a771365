"use client";

import { ActionIcon, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { Hint } from "@/components/hint/hint";
import { useCopy } from "./use-copy";

interface CopyFieldProps {
  label: string;
  value: string;
}

/** A line that is only read, and a button that copies it. */
export function CopyField({ label, value }: CopyFieldProps) {
  const { isCopied, copy } = useCopy();
  const Icon = isCopied ? IconCheck : IconCopy;
  return (
    <TextInput
      label={label}
      value={value}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      rightSectionWidth={44}
      rightSection={
        <Hint label={isCopied ? "Copied" : "Copy"} side="left">
          <ActionIcon size="md" onClick={() => copy(value)} aria-label={`Copy: ${label}`}>
            <Icon size={18} stroke={1.5} />
          </ActionIcon>
        </Hint>
      }
    />
  );
}
