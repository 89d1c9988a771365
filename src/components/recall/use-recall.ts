"use client";

import { useEffect, useEffectEvent } from "react";
import { type GenerateForm, takeRecalled } from "./recall-store";

/** `onRecall` gets the fields to set; those that are missing stay as they are. */
export function useRecall(onRecall: (values: GenerateForm) => void): void {
  const take = useEffectEvent(onRecall);
  useEffect(() => takeRecalled((values) => take(values)), []);
}
