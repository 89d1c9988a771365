"use client";

import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { imageLimits } from "@/lib/image-limits";
import classes from "./filters.module.css";
import { texts } from "./filters.texts";

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Milliseconds without a key before the pictures are searched. */
const pause = 250;

export function SearchField({ value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const send = useDebouncedCallback((next: string) => {
    sent.current = next.trim();
    onChange(next.trim());
  }, pause);
  // Another place or the browser's way back brings another search.
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  const change = (next: string) => {
    setTyped(next);
    send(next);
  };
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={texts.search}
      placeholder={texts.search}
      title={texts.searchHint}
      leftSection={<IconSearch size={18} stroke={1.5} />}
      rightSection={
        typed !== "" && <CloseButton size="md" aria-label={texts.clearSearch} onClick={() => change("")} />
      }
      value={typed}
      maxLength={imageLimits.search}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && typed !== "") {
          event.preventDefault();
          change("");
        }
      }}
    />
  );
}
