import type { Settings } from "@/lib/settings";

/** Every text of the settings of the instance. */
export const texts = {
  title: "Settings",
  loading: "Loading the settings",
  saved: (section: string) => `Saved: ${section.toLowerCase()}.`,
  reset: "Reset",

  general: "General",
  instanceName: "Name of the instance",
  instanceNameHint: "On the sign-in page and in mails.",
  loginMessage: "Message on the sign-in page",
  loginMessageHint:
    "Plain text, for a notice or rules of the house. Everyone can read it without signing in.",
  logo: "Logo",
  logoHint: "A PNG, JPEG or WebP picture of at most 10 MB. It replaces Atelier’s own on the sign-in page.",
  logoAlt: "The logo of this instance",
  uploadLogo: "Upload a logo",
  replaceLogo: "Replace the logo",
  removeLogo: "Remove",
  logoSet: "The logo was replaced.",
  logoRemoved: "The logo was removed.",
  uploadFailed: "The picture couldn’t be sent. Check the connection and try again.",
  logoTooLarge: "The picture is larger than 10 MB. Choose a smaller one.",

  registration: "Registration",
  mode: "Who can make an account",
  modes: {
    closed: "Nobody: administrators add people",
    invitation: "Whoever has an invitation",
    approval: "Anybody, after an administrator approved",
  } satisfies Record<Settings["registration"], string>,
  modeHints: {
    closed: "They can still invite one person at a time.",
    invitation: "An invitation is a one-time link that administrators make.",
    approval: "The sign-in page offers to register. Invitations work too.",
  } satisfies Record<Settings["registration"], string>,
  domains: "Only these email domains",
  domainsHint: "For example example.org; press Enter after each. Empty: any domain.",

  security: "Sessions and passwords",
  sessionHours: "A session ends after (hours)",
  rememberedDays: "With “remember me”, after (days)",
  sessionHint: "Open sessions keep the time they were given.",
  passwordMinLength: "Shortest password (characters)",
  passwordMinScore: "Weakest password",
  passwordHint: "For new passwords; those people have stay as they are.",
  scores: ["Anything long enough", "Weak", "Fair", "Strong", "Very strong"],

  privacy: "Privacy",
  adminContentAccess: "Administrators can look at everybody’s boards and pictures",
  adminContentAccessHint:
    "Otherwise they see whose queue items there are and how long they take, never what.",
  accessTitle: "Let administrators look at everybody’s pictures?",
  accessSentence:
    "Every person will see on their profile page that administrators can look at their boards and pictures, and turning it on is kept in the audit log.",
  accessAction: "Let administrators look",
  accessOn: "Administrators can look at everybody’s pictures now.",
  accessOff: "Administrators can’t look at other people’s pictures any more.",

  retention: "Retention",
  auditDays: "Keep the audit log for (days)",
  trashDays: "Keep deleted pictures for (days)",
  retentionHint: "What is older is removed for good.",

  quota: "Quota",
  quotaHint:
    "The most that each person may keep, the trash included. A person can have a quota of their own, set where their account is.",
  noQuota: "No limit",

  mail: "Mail",
  mailWorks: "A mail server is set up: invitations and reset links are mailed.",
  mailMissing:
    "No mail server is set up, so every link is shown to an administrator to hand over. Set SMTP_URL and restart to change that.",
  sendTest: "Send me a test mail",
  testSent: (email: string) => `A mail was sent to ${email}.`,
} as const;
