"use client";

import { ActionIcon, Button, Text } from "@mantine/core";
import {
  IconArrowsDiff,
  IconCopyPlus,
  IconDownload,
  IconFolderMinus,
  IconFolderSymlink,
  IconStar,
  IconStarOff,
  IconTag,
  IconTrash,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Hint } from "@/components/hint/hint";
import { useOpenImage } from "../use-open-image";
import { texts } from "./selection.texts";
import classes from "./selection-bar.module.css";
import { selection } from "./selection-store";
import type { ActDialogs } from "./use-act-dialogs";
import type { ManyActs } from "./use-many-acts";
import type { Rights } from "./use-rights";
import type { SelectActs } from "./use-select-acts";

interface SelectionBarProps {
  ids: readonly string[];
  many: ManyActs;
  dialogs: ActDialogs;
  selectActs: SelectActs;
  /** What may be done with at least one of them. */
  rights: Rights;
  areAllStarred: boolean;
}

const icon = { size: 20, stroke: 1.5 };

function Act({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Hint label={label} side="bottom">
      <ActionIcon aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Hint>
  );
}

/** Instead of the head while pictures are selected; at the lower edge of a phone. */
export function SelectionBar(props: SelectionBarProps) {
  const { ids, many, dialogs, selectActs, rights, areAllStarred } = props;
  const { selecting } = selectActs;
  const { compare } = useOpenImage();
  const [first, second] = ids;
  return (
    <section className={classes.root} aria-label={texts.bar}>
      <ActionIcon aria-label={texts.clear} onClick={selection.clear}>
        <IconX {...icon} />
      </ActionIcon>
      <Text fw={600} className={classes.count} aria-live="polite">
        {selecting === null ? texts.selected(ids.length) : texts.selectingAll(selecting)}
      </Text>
      {selecting === null ? (
        <Button variant="subtle" size="xs" className={classes.all} onClick={() => void selectActs.all()}>
          {texts.selectAll}
        </Button>
      ) : (
        <Button variant="default" size="xs" onClick={selectActs.stopSelecting}>
          {texts.stopSelecting}
        </Button>
      )}
      <div className={classes.acts}>
        <Act
          label={areAllStarred ? texts.unstar : texts.star}
          onClick={() => void many.star(ids, !areAllStarred)}
        >
          {areAllStarred ? <IconStarOff {...icon} /> : <IconStar {...icon} />}
        </Act>
        {rights.change && (
          <Act label={texts.move} onClick={() => dialogs.open("move", ids)}>
            <IconFolderSymlink {...icon} />
          </Act>
        )}
        {rights.takeOff && (
          <Act label={texts.takeOff} onClick={() => void many.takeOff(ids)}>
            <IconFolderMinus {...icon} />
          </Act>
        )}
        <Act label={texts.copy} onClick={() => dialogs.open("copy", ids)}>
          <IconCopyPlus {...icon} />
        </Act>
        {rights.change && (
          <Act label={texts.tag} onClick={() => dialogs.open("tag", ids)}>
            <IconTag {...icon} />
          </Act>
        )}
        {first !== undefined && second !== undefined && ids.length === 2 && (
          <Act label={texts.compare} onClick={() => compare(first, second)}>
            <IconArrowsDiff {...icon} />
          </Act>
        )}
        <Act label={texts.download} onClick={() => many.download(ids)}>
          <IconDownload {...icon} />
        </Act>
        {rights.change && (
          <Act label={texts.delete} onClick={() => void many.trash(ids)}>
            <IconTrash {...icon} />
          </Act>
        )}
      </div>
    </section>
  );
}
