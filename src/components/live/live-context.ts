"use client";

import { createContext, use } from "react";

export const LiveContext = createContext({ isConnected: true });

/** Whether the page hears of changes as they happen. */
export const useIsConnected = (): boolean => use(LiveContext).isConnected;
