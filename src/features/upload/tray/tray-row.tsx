"use client";

import { ActionIcon, Button, Group, Progress } from "@mantine/core";
import { IconRefresh, IconX } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { bytes } from "@/lib/quantities";
import { uploads } from "../queue";
import { texts } from "../upload.texts";
import { isOpen, type UploadItem } from "../upload-item";
import { FileThumbnail } from "./file-thumbnail";
import classes from "./tray.module.css";

const icon = { size: 16, stroke: 1.5 };

function noteOf({ state, file, sent, speed }: UploadItem): string {
  switch (state.is) {
    case "waiting":
      return `${texts.waiting} · ${bytes(file.size)}`;
    case "sending": {
      if (sent >= file.size) return texts.checking;
      const percent = `${Math.floor((100 * sent) / file.size)} % of ${bytes(file.size)}`;
      return speed === null ? percent : `${percent} · ${bytes(speed)}/s`;
    }
    case "done":
      return `${texts.done} · ${bytes(file.size)}`;
    case "duplicate":
      return texts.duplicate;
    default:
      return state.message;
  }
}

/** One file: how far it is, why it isn't there, and what can be done about it. */
export function TrayRow({ item }: { item: UploadItem }) {
  const router = useRouter();
  const { id, file, state } = item;
  const isProblem = state.is === "failed";
  const open = (imageId: string) => router.push(`/gallery?image=${encodeURIComponent(imageId)}`);
  const away = isOpen(item) ? texts.cancel(file.name) : texts.remove(file.name);
  return (
    <>
      <FileThumbnail item={item} />
      <div className={classes.rowText}>
        <span className={classes.fileName} title={file.name}>
          {file.name}
        </span>
        <span className={classes.rowNote} data-problem={isProblem || undefined} title={noteOf(item)}>
          {noteOf(item)}
        </span>
        {state.is === "sending" && (
          <Progress size={2} mt={4} value={(100 * item.sent) / file.size} aria-label={file.name} />
        )}
        {state.is === "duplicate" && (
          <Group gap={6} mt={4}>
            <Button size="compact-xs" variant="default" onClick={() => open(state.imageId)}>
              {texts.show}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => uploads.keepTwice([id])}>
              {texts.keepTwice}
            </Button>
          </Group>
        )}
      </div>
      {state.is === "failed" && (
        <ActionIcon aria-label={texts.retry(file.name)} onClick={() => uploads.retry([id])}>
          <IconRefresh {...icon} />
        </ActionIcon>
      )}
      <ActionIcon aria-label={away} onClick={() => uploads.cancel(id)}>
        <IconX {...icon} />
      </ActionIcon>
    </>
  );
}
