import { newId } from "@/lib/ids";
import { alone, nothing, password, type Row } from "./access-row";

const newPassword = "another password of the matrix";
const newEmail = () => `${newId()}@example.org`;
const someoneNew = () => ({ email: newEmail(), displayName: "New", password });
const madeUp = () => ({ token: newId() });

const auth: Record<string, Row> = {
  "auth.status": { who: "anyone", reason: "a fresh installation has nobody to sign in", input: nothing },
  "auth.setup": {
    who: "anyone",
    reason: "makes the first administrator, and is closed after that",
    input: someoneNew,
    status: 409,
  },
  "auth.login": {
    who: "anyone",
    reason: "it is how one becomes somebody",
    input: () => ({ email: newEmail(), password }),
    status: 401,
  },
  "auth.lookInvitation": {
    who: "anyone",
    reason: "who was invited has no account; the link's secret is the right to it",
    input: madeUp,
    status: 404,
  },
  "auth.acceptInvitation": {
    who: "anyone",
    reason: "who was invited has no account; the link's secret is the right to it",
    input: () => ({ ...madeUp(), ...someoneNew() }),
    status: 404,
  },
  "auth.register": {
    who: "anyone",
    reason: "for people without an account, where the settings open it",
    input: someoneNew,
    status: 404,
  },
  "auth.forgotPassword": {
    who: "anyone",
    reason: "who forgot a password can't sign in; the answer tells nothing",
    input: () => ({ email: newEmail() }),
    status: 404,
  },
  "auth.lookResetLink": {
    who: "anyone",
    reason: "who forgot a password can't sign in; the link's secret is the right to it",
    input: madeUp,
    status: 404,
  },
  "auth.resetPassword": {
    who: "anyone",
    reason: "who forgot a password can't sign in; the link's secret is the right to it",
    input: () => ({ ...madeUp(), newPassword }),
    status: 404,
  },
  "auth.logout": { who: "signed-in", scope: "session", isBeforePasswordChange: true, input: nothing },
  "auth.changePassword": {
    who: "signed-in",
    scope: "session",
    isBeforePasswordChange: true,
    input: () => ({ currentPassword: password, newPassword }),
  },
  "auth.sessions": { who: "signed-in", input: nothing },
  "auth.endSession": { who: "signed-in", scope: "session", ...alone("session") },
  "auth.endOtherSessions": { who: "signed-in", scope: "session", input: nothing },
  "auth.me": { who: "signed-in", isBeforePasswordChange: true, input: nothing },
};

const own: Record<string, Row> = {
  "apiKeys.list": { who: "signed-in", input: nothing },
  "apiKeys.create": {
    who: "signed-in",
    scope: "session",
    input: () => ({ name: "Key", scopes: ["read"], expiresInDays: 1 }),
  },
  "apiKeys.delete": { who: "signed-in", ...alone("API key") },
  "profile.update": { who: "signed-in", input: () => ({ displayName: "Changed" }) },
  "profile.changeEmail": {
    who: "signed-in",
    scope: "session",
    input: () => ({ email: newEmail(), currentPassword: password }),
  },
  "profile.confirmEmail": {
    who: "anyone",
    reason: "the mail may be read on another device; the link's secret is the right to it",
    input: madeUp,
    status: 404,
  },
  "profile.removeAvatar": { who: "signed-in", input: nothing },
  "settings.public": {
    who: "anyone",
    reason: "what the page before login shows",
    input: nothing,
  },
};

const administration: Record<string, Row> = {
  "audit.list": { who: "administrator", input: nothing },
  "deletions.list": { who: "administrator", input: nothing },
  "deletions.get": { who: "administrator", ...alone("deletion") },
  "groups.list": { who: "administrator", input: nothing },
  "groups.get": { who: "administrator", ...alone("group") },
  "groups.create": { who: "administrator", input: () => ({ name: newId() }) },
  "groups.update": { who: "administrator", ...alone("group", { description: "Changed" }) },
  "groups.delete": { who: "administrator", ...alone("group") },
  "groups.members": { who: "administrator", ...alone("group") },
  "groups.addMember": {
    who: "administrator",
    input: async (make) => ({ id: await make("group"), uid: await make("person") }),
    reaches: [
      { thing: "group", input: async (id, make) => ({ id, uid: await make("person") }) },
      { thing: "person", input: async (uid, make) => ({ id: await make("group"), uid }) },
    ],
  },
  "groups.removeMember": {
    who: "administrator",
    input: async (make) => ({ id: await make("group"), uid: await make("person") }),
    // Of a group that the person isn't in.
    status: 404,
    reaches: [
      { thing: "group", input: async (id, make) => ({ id, uid: await make("person") }) },
      { thing: "person", input: async (uid, make) => ({ id: await make("group"), uid }) },
    ],
  },
  "invitations.list": { who: "administrator", input: nothing },
  "invitations.create": {
    who: "administrator",
    input: async (make) => ({ groupIds: [await make("group")] }),
    reaches: [{ thing: "group", input: (id) => ({ groupIds: [id] }) }],
  },
  "invitations.delete": { who: "administrator", ...alone("invitation") },
  "settings.get": { who: "administrator", input: nothing },
  "settings.update": { who: "administrator", input: () => ({ instanceName: "Changed" }) },
  "settings.removeLogo": { who: "administrator", input: nothing },
  // No mail server is set up here.
  "settings.sendTestMail": { who: "administrator", input: nothing, status: 409 },
  "users.list": { who: "administrator", input: nothing },
  "users.get": { who: "administrator", ...alone("person") },
  "users.pendingCount": { who: "administrator", input: nothing },
  "users.create": { who: "administrator", input: someoneNew },
  "users.update": { who: "administrator", ...alone("person", { displayName: "Changed" }) },
  "users.delete": {
    who: "administrator",
    input: async (make) => ({ id: await make("person"), content: "delete" }),
    reaches: [
      { thing: "person", input: (id) => ({ id, content: "delete" }) },
      {
        thing: "person",
        input: async (toUserId, make) => ({ id: await make("person"), content: "transfer", toUserId }),
        status: 422,
      },
    ],
  },
  "users.deletionPreview": { who: "administrator", ...alone("person") },
  "users.resetPassword": { who: "administrator", ...alone("person") },
  "users.signOut": { who: "administrator", ...alone("person") },
  "users.approve": { who: "administrator", ...alone("waiting person") },
  "users.refuse": { who: "administrator", ...alone("waiting person") },
};

/** Accounts and their administration. */
export const accountRows = { ...auth, ...own, ...administration };
