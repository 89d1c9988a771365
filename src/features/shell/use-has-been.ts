"use client";

import { useState } from "react";

/** True from the first time on that `isTrue` was: what was fetched stays, so that it can fade out. */
export function useHasBeen(isTrue: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(isTrue);
  if (isTrue && !hasBeen) setHasBeen(true);
  return hasBeen || isTrue;
}
