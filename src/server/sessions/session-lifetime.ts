import type { Settings } from "@/lib/settings";

const hourMs = 3600 * 1000;

/** Milliseconds from the last visit until a session ends. */
export const lifetimeMs = (
  { sessionHours, rememberedDays }: Pick<Settings, "sessionHours" | "rememberedDays">,
  isRemembered: boolean,
) => (isRemembered ? rememberedDays * 24 : sessionHours) * hourMs;
