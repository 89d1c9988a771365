"use client";

import { useMe } from "@/components/session/use-me";
import { type Place, places } from "./places";

/** The places that the person at the screen may go to. */
export function usePlaces(): readonly Place[] {
  const isAdmin = useMe()?.role === "admin";
  return isAdmin ? places : places.filter(({ isForAdmins }) => !isForAdmins);
}
