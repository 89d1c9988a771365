"use client";

import { ActionIcon, Group } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconCopy } from "@tabler/icons-react";
import { useCopy } from "@/components/clipboard/use-copy";
import { Hint } from "@/components/hint/hint";
import { texts } from "../gallery.texts";

interface CopyUseProps {
  /** What is copied or used: "Seed". */
  label: string;
  value: string;
  onUse?: () => void;
}

/** The two things one does with a parameter. */
export function CopyUse({ label, value, onUse }: CopyUseProps) {
  const { isCopied, copy } = useCopy();
  return (
    <Group gap={2} wrap="nowrap" flex="none">
      <Hint label={isCopied ? texts.copied : texts.copy} side="left">
        <ActionIcon size="sm" aria-label={`${texts.copy}: ${label}`} onClick={() => copy(value)}>
          {isCopied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
        </ActionIcon>
      </Hint>
      {onUse && (
        <Hint label={texts.useThis} side="left">
          <ActionIcon size="sm" aria-label={`${texts.useThis}: ${label}`} onClick={onUse}>
            <IconArrowBackUp size={16} stroke={1.5} />
          </ActionIcon>
        </Hint>
      )}
    </Group>
  );
}
