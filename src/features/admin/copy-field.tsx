"use client";

import { ActionIcon, CopyButton, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";

import { Hint } from "@/components/hint/hint";

interface CopyFieldProps {
  label: string;
  value: string;
}

export function CopyField({ label, value }: CopyFieldProps) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <TextInput
          label={label}
          value={value}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          rightSection={
            <Hint label={copied ? "Copied" : "Copy"} side="left">
              <ActionIcon size="md" onClick={copy} aria-label={`Copy: ${label}`}>
                {copied ? <IconCheck size={18} stroke={1.5} /> : <IconCopy size={18} stroke={1.5} />}
              </ActionIcon>
            </Hint>
          }
        />
      )}
    </CopyButton>
  );
}
