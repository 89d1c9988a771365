import { bytes, counted, pictures } from "@/lib/quantities";

const sessions = (count: number) => (count === 1 ? "1 session" : `${counted(count)} sessions`);
const boards = (count: number) => (count === 1 ? "1 board" : `${counted(count)} boards`);
const items = (count: number) => (count === 1 ? "1 queue item" : `${counted(count)} queue items`);
const keys = (count: number) => (count === 1 ? "1 API key" : `${counted(count)} API keys`);

/** Every text of the list of people, of one person and of deleting one. */
export const texts = {
  title: "Users",
  add: "Add person",
  search: "Search names and addresses",
  anyRole: "Any role",
  anyState: "Any state",
  role: "Role",
  state: "State",
  states: { active: "Active", disabled: "Disabled", pending: "Waiting" },
  name: "Name",
  email: "Email",
  lastLogin: "Last sign-in",
  sessions: "Sessions",
  pictures: "Pictures",
  size: "Size",
  never: "never",
  you: "(you)",
  open: (name: string) => `Open ${name}`,
  card: (count: number, images: number, size: number) =>
    `${sessions(count)} · ${pictures(images)} · ${bytes(size)}`,
  loading: "Loading people",
  noneTitle: "Nobody matches",
  none: "Search for another name, or show everybody.",
  showAll: "Show everybody",

  pendingTitle: "Waiting for approval",
  everybody: "Everybody",
  asked: "Registered",
  approve: "Approve",
  refuse: "Refuse",
  approved: (name: string) => `${name} can sign in now.`,
  refused: (name: string) => `${name} was refused.`,
  refuseTitle: (name: string) => `Refuse ${name}?`,
  refuseSentence: (email: string) =>
    `Their registration is removed. They can register again with ${email} as long as registration is open.`,

  emailHint: "They sign in with it.",
  nameHint: "How they are called here, in the audit log too.",
  createdTitle: (name: string) => `${name} can sign in`,
  handOver: (name: string) =>
    `Give these to ${name} in a way you trust. The password can’t be shown again once this is closed.`,
  whereToSignIn: "Where to sign in",
  password: "Password",
  mustChange: "Must choose a new password at the next sign-in",

  person: "Person",
  goneTitle: "There is no such person",
  gone: "They may have been deleted.",
  account: "Account",
  saved: (name: string) => `${name} was changed.`,
  created: "Created",
  disable: "Disable the account",
  enable: "Enable the account",
  enabled: (name: string) => `${name} can sign in again.`,
  disabled: (name: string) => `${name} can’t sign in any more.`,
  disableTitle: (name: string) => `Disable ${name}?`,
  disableSentence: (count: number) =>
    `They are signed out everywhere (${sessions(count)}), what they have in the queue is cancelled and they can’t sign in until you enable them. Their boards and pictures stay.`,
  keepEnabled: "Keep enabled",
  access: "Sign-in",
  resetPassword: "Reset password",
  resetTitle: (name: string) => `Reset the password of ${name}`,
  byLink: "With a one-time link",
  byLinkHint: "They choose the password themselves. Making a new link ends the last one.",
  byPassword: "With a password you give them",
  byPasswordHint: "They are signed out everywhere and use this one from now on.",
  makeLink: "Make the link",
  setPassword: "Set the password",
  resetLink: "Link",
  linkOnce: (name: string) =>
    `Give this link to ${name} in a way you trust. It works once and can’t be shown again when this is closed.`,
  signOut: "Sign out everywhere",
  signOutTitle: (name: string) => `Sign ${name} out everywhere?`,
  signOutSentence: (count: number) =>
    count === 0
      ? "They have no open session just now."
      : `${sessions(count)} will end at once. They can sign in again.`,
  signedOut: (name: string) => `${name} is signed out everywhere.`,
  quota: "Quota",
  quotaHint: "The most that this person may keep, the trash included. Left empty, the settings decide.",
  quotaOfSettings: (quota: string | null) => (quota === null ? "No limit" : `${quota}, as for everybody`),
  quotaSaved: (name: string) => `The quota of ${name} was changed.`,
  groups: "Groups",
  groupsHint: "The teams this person belongs to.",
  chooseGroups: "Choose groups",
  noGroups: "There are no groups yet.",
  lookAtPictures: "Look at their pictures",
  self: "Another administrator can disable or delete your account.",

  delete: "Delete person",
  deleteTitle: (name: string) => `Delete ${name}?`,
  counting: "Counting what would be deleted",
  owns: "This account has:",
  ownedThings: (of: {
    boards: number;
    images: number;
    imageBytes: number;
    queueItems: number;
    apiKeys: number;
    sessions: number;
  }) => [
    boards(of.boards),
    `${pictures(of.images)}, ${bytes(of.imageBytes)}`,
    items(of.queueItems),
    keys(of.apiKeys),
    sessions(of.sessions),
  ],
  fate: "What becomes of their boards and pictures?",
  transfer: "Hand them over to another person",
  transferHint: "Queue items, API keys and sessions end.",
  remove: "Delete them with their files",
  removeHint: "They can’t be brought back.",
  receiver: "Who receives them",
  receiverMissing: "Choose who receives them.",
  exportFirst: "Export everything as a zip first",
  exportHint: "Nothing is deleted before the zip is whole. Administrators can download it here.",
  typeName: (name: string) => `Type ${name} to confirm`,
  deletionStarted: (name: string) => `Deleting ${name}.`,

  deletions: "Deletions",
  deletionPercent: (percent: number) => `${percent} %`,
  deletionProgress: (name: string) => `Deleting ${name}`,
  deletionDone: "Deleted",
  deletionFailedHint: "It stopped without saying why. Delete the person again to go on.",
  downloadZip: "Download the zip",
} as const;
