import { z } from "zod";
import { byteQuota, imageQuota } from "./quotas";
import { text } from "./text";

export const settingsLimits = {
  instanceName: 60,
  loginMessage: 2000,
  domains: 50,
  sessionHours: { min: 1, max: 720 },
  rememberedDays: { min: 1, max: 365 },
  passwordMinLength: { min: 8, max: 64 },
  days: { min: 1, max: 3650 },
} as const;

/** `closed`: administrators create people; `invitation`: by their links; `approval`: anyone asks, an administrator decides. */
export const registrations = ["closed", "invitation", "approval"] as const;

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, "Write a domain, like example.org.");
const within = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max);

export const settingsOut = z.object({
  instanceName: text(settingsLimits.instanceName, 1),
  /** Plain text above the login form. */
  loginMessage: text(settingsLimits.loginMessage),
  registration: z.enum(registrations),
  /** Only these email domains may register or be invited; empty: any. */
  registrationDomains: z.array(domain).max(settingsLimits.domains),
  sessionHours: within(settingsLimits.sessionHours),
  rememberedDays: within(settingsLimits.rememberedDays),
  passwordMinLength: within(settingsLimits.passwordMinLength),
  /** zxcvbn's 0..4: least guessable a new password may be; 0 asks for nothing. */
  passwordMinScore: z.number().int().min(0).max(4),
  /** Administrators may look at everybody's boards and pictures. Shown to everyone on their profile. */
  adminContentAccess: z.boolean(),
  auditDays: within(settingsLimits.days),
  trashDays: within(settingsLimits.days),
  /** For people who have none of their own; null: no limit. */
  imageQuota,
  byteQuota,
});
export type Settings = z.infer<typeof settingsOut>;

export const defaultSettings: Settings = {
  instanceName: "Atelier",
  loginMessage: "",
  registration: "closed",
  registrationDomains: [],
  sessionHours: 24,
  rememberedDays: 7,
  passwordMinLength: 8,
  passwordMinScore: 0,
  adminContentAccess: false,
  auditDays: 365,
  trashDays: 30,
  imageQuota: null,
  byteQuota: null,
};

export const updateSettingsIn = settingsOut.partial();

/** What the pages before login, and everyone's profile, may know. */
export const publicSettingsOut = settingsOut
  .pick({
    instanceName: true,
    loginMessage: true,
    registration: true,
    passwordMinLength: true,
    passwordMinScore: true,
    adminContentAccess: true,
    trashDays: true,
  })
  .extend({
    /** Served at /media/logo; changes its address with its content. */
    logoUrl: z.string().nullable(),
    /** Whether the server can send mail: without it people ask an administrator for links. */
    canMail: z.boolean(),
  });
export type PublicSettings = z.infer<typeof publicSettingsOut>;
