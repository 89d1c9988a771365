"use client";

import { createContext } from "react";

/** Told by each section when it has something unsaved, and when no more. */
export const UnsavedContext = createContext<(section: string, isDirty: boolean) => void>(() => undefined);
