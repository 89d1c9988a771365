"use client";

import { Menu } from "@mantine/core";
import { IconFolderPlus } from "@tabler/icons-react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { boardSorts } from "@/lib/board-limits";
import { ContextMenu } from "../context-menu";
import type { MenuPlace } from "../menu-place";
import { texts } from "./boards.texts";

interface PanelMenuProps {
  place: MenuPlace;
  onNewFolder: () => void;
  onClose: () => void;
}

/** How the panel is ordered and what it shows; follows the person to any browser. */
export function PanelMenu({ place, onNewFolder, onClose }: PanelMenuProps) {
  const { preferences, change } = usePreferences();
  const { boards } = preferences;
  const chosen = (value: string) => boardSorts.find((sort) => sort === value) ?? boards.sort;
  return (
    <ContextMenu at={place} onClose={onClose} label={texts.options}>
      <Menu.Item leftSection={<IconFolderPlus size={18} stroke={1.5} />} onClick={onNewFolder}>
        {texts.newFolder}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{texts.sort}</Menu.Label>
      <Menu.RadioGroup
        value={boards.sort}
        onChange={(value) => change({ boards: { ...boards, sort: chosen(value) } })}
      >
        {boardSorts.map((sort) => (
          <Menu.RadioItem key={sort} value={sort}>
            {texts.sorts[sort]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.CheckboxItem
        checked={boards.showsHidden}
        onChange={(showsHidden) => change({ boards: { ...boards, showsHidden } })}
      >
        {texts.showHidden}
      </Menu.CheckboxItem>
    </ContextMenu>
  );
}
