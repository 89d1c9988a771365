"use client";

import { Select } from "@mantine/core";
import { type ShareLevel, shareLevels } from "@/lib/shares";
import { texts } from "./sharing.texts";

interface LevelSelectProps {
  /** For those who can't see whose it is. */
  label: string;
  value: ShareLevel;
  onChange: (level: ShareLevel) => void;
}

export function LevelSelect({ label, value, onChange }: LevelSelectProps) {
  return (
    <Select
      aria-label={label}
      w={132}
      allowDeselect={false}
      data={shareLevels.map((level) => ({ value: level, label: texts.level[level] }))}
      value={value}
      onChange={(chosen) => {
        const level = shareLevels.find((each) => each === chosen);
        if (level && level !== value) onChange(level);
      }}
      comboboxProps={{ position: "bottom-end", width: 150 }}
    />
  );
}
