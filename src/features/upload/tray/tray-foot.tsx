"use client";

import { Button, Group, Text } from "@mantine/core";
import { uploads } from "../queue";
import { texts } from "../upload.texts";
import type { UploadItem } from "../upload-item";
import classes from "./tray.module.css";

const idsOf = (items: UploadItem[], is: UploadItem["state"]["is"]) =>
  items.flatMap(({ id, state }) => (state.is === is ? [id] : []));

/** What can be done to all that weren't taken, at once. */
export function TrayFoot({ items }: { items: UploadItem[] }) {
  const failed = idsOf(items, "failed");
  const duplicates = idsOf(items, "duplicate");
  const areMany = duplicates.length > 1;
  if (failed.length === 0 && !areMany) return null;
  return (
    <footer className={classes.foot}>
      {areMany && (
        <>
          <Text size="xs">{texts.duplicates(duplicates.length)}</Text>
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => uploads.keepTwice(duplicates)}>
              {texts.keepAll}
            </Button>
            <Button size="xs" variant="default" onClick={() => uploads.remove(duplicates)}>
              {texts.leaveAll}
            </Button>
          </Group>
        </>
      )}
      {failed.length > 0 && (
        <Button size="xs" variant="default" onClick={() => uploads.retry(failed)}>
          {texts.retryAll(failed.length)}
        </Button>
      )}
    </footer>
  );
}
