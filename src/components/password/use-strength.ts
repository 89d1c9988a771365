"use client";

import { useEffect, useState } from "react";
import type { Strength } from "./measure-strength";

/** Undefined while the field is empty or the word lists are on their way. */
export function useStrength(password: string, personal: string[]): Strength | undefined {
  const [strength, setStrength] = useState<Strength>();
  const words = personal.join("\n");
  useEffect(() => {
    if (password === "") return setStrength(undefined);
    let isStale = false;
    import("./measure-strength").then(
      ({ measureStrength }) => {
        if (!isStale) setStrength(measureStrength(password, words.split("\n").filter(Boolean)));
      },
      // Only advice is lost: the server decides what is long enough.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [password, words]);
  return strength;
}
