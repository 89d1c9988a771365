import type { Settings } from "@/lib/settings";

const names: Record<keyof Settings | "logo", string> = {
  instanceName: "name of the instance",
  loginMessage: "message on the sign-in page",
  logo: "logo",
  registration: "registration",
  registrationDomains: "email domains",
  sessionHours: "length of a session",
  rememberedDays: "length of a remembered session",
  passwordMinLength: "shortest password",
  passwordMinScore: "weakest password",
  adminContentAccess: "administrators can look at pictures",
  auditDays: "days of the audit log",
  trashDays: "days of deleted pictures",
  imageQuota: "most pictures a person may keep",
  byteQuota: "most space a person may use",
};

/** What a setting is called on its page; the key itself for one that is no more. */
export const settingName = (key: string): string =>
  Object.entries(names).find(([name]) => name === key)?.[1] ?? key;
