"use client";

import { ActionIcon, Group, Progress } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconPlayerPause, IconPlayerPlay, IconX } from "@tabler/icons-react";
import { Hint } from "@/components/hint/hint";
import { uploads } from "../queue";
import { texts } from "../upload.texts";
import type { UploadSums } from "../upload-item";
import classes from "./tray.module.css";

interface TrayHeadProps {
  sums: UploadSums;
  isPaused: boolean;
  isExpanded: boolean;
  onToggle: () => void;
  onCancelAll: () => void;
}

const icon = { size: 18, stroke: 1.5 };

function titleOf({ counts, total, open }: UploadSums, isPaused: boolean): string {
  if (open === 0) return texts.finished(counts.done);
  if (isPaused) return texts.paused(open);
  if (counts.stalled > 0 && counts.sending === 0) return texts.stalled;
  return texts.sending(counts.done, total);
}

/** All of it in a line and a bar, and what can be done to all of it. */
export function TrayHead({ sums, isPaused, isExpanded, onToggle, onCancelAll }: TrayHeadProps) {
  const { counts, open, progress, remainingMs } = sums;
  const percent = Math.floor(100 * progress);
  const refused = counts.failed + counts.duplicate;
  const notes = [
    ...(open > 0 ? [`${percent} %`] : []),
    ...(open > 0 && !isPaused && remainingMs !== null ? [texts.left(remainingMs)] : []),
    ...(refused > 0 ? [texts.refused(refused)] : []),
  ];
  const all = isPaused
    ? { label: texts.resumeAll, act: uploads.resume, sign: <IconPlayerPlay {...icon} /> }
    : { label: texts.pauseAll, act: uploads.pause, sign: <IconPlayerPause {...icon} /> };
  const end =
    open > 0
      ? { label: texts.cancelAll, act: onCancelAll }
      : { label: texts.clearDone, act: () => uploads.clear() };
  const fold = isExpanded ? texts.collapse : texts.expand;
  return (
    <header className={classes.head}>
      <Group wrap="nowrap" gap={4} justify="space-between">
        <div className={classes.headText} role="status">
          <span className={classes.title}>{titleOf(sums, isPaused)}</span>
          <span className={classes.note}>{notes.join(" · ")}</span>
        </div>
        <Group wrap="nowrap" gap={2}>
          {open > 0 && (
            <Hint label={all.label}>
              <ActionIcon aria-label={all.label} onClick={all.act}>
                {all.sign}
              </ActionIcon>
            </Hint>
          )}
          <Hint label={fold}>
            <ActionIcon aria-label={fold} aria-expanded={isExpanded} onClick={onToggle}>
              {isExpanded ? <IconChevronDown {...icon} /> : <IconChevronUp {...icon} />}
            </ActionIcon>
          </Hint>
          <Hint label={end.label} side="left">
            <ActionIcon aria-label={end.label} onClick={end.act}>
              <IconX {...icon} />
            </ActionIcon>
          </Hint>
        </Group>
      </Group>
      {open > 0 && (
        <Progress.Root size={4} mt={8}>
          <Progress.Section
            value={percent}
            color={isPaused ? "gray" : undefined}
            aria-label={texts.tray}
            aria-valuetext={`${percent} %`}
          />
        </Progress.Root>
      )}
    </header>
  );
}
