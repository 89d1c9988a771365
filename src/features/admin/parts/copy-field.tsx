"use client";

import { ActionIcon, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useCopy } from "@/components/clipboard/use-copy";
import { Hint } from "@/components/hint/hint";
import { texts } from "../admin.texts";

interface CopyFieldProps {
  label: string;
  value: string;
}

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
        <Hint label={isCopied ? texts.copied : texts.copy} side="left">
          <ActionIcon size="md" onClick={() => copy(value)} aria-label={`${texts.copy}: ${label}`}>
            <Icon size={18} stroke={1.5} />
          </ActionIcon>
        </Hint>
      }
    />
  );
}
