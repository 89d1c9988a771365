import type { Letter } from "./mail.service";

interface Person {
  displayName: string;
  email: string;
}

const letter = ({ displayName, email }: Person, subject: string, ...paragraphs: string[]): Letter => ({
  to: email,
  subject,
  body: `${`Hello ${displayName}`.trimEnd()},\n\n${paragraphs.join("\n\n")}\n`,
});

export const passwordForgotten = (person: Person, url: string) =>
  letter(
    person,
    "Choose a new password",
    `somebody, most likely you, asked for a new password. This link works once, within an hour:\n${url}`,
    "If it wasn't you, do nothing: your password stays as it is.",
  );

/** Goes to the new address, which is `person.email` here. */
export const confirmEmail = (person: Person, url: string) =>
  letter(
    person,
    "Confirm your new email address",
    `open this link within a day to sign in with this address from now on:\n${url}`,
    "If you didn't ask for it, do nothing: nothing changes.",
  );

/** Goes to an address that somebody else wants for their account, instead of a link. */
export const addressTaken = (person: Person) =>
  letter(
    person,
    "You already have an account",
    "somebody, perhaps you, wanted to use this address for another account. That isn't possible while you have one.",
    "You need do nothing.",
  );

/** Goes to the old address. */
export const emailChanged = (person: Person, newEmail: string) =>
  letter(
    person,
    "Your email address was changed",
    `from now on you sign in with ${newEmail}.`,
    "If it wasn't you, tell your administrator at once.",
  );

export const passwordReset = (person: Person, url: string) =>
  letter(
    person,
    "Choose a new password",
    `an administrator asks you to choose a new password. This link works once, within a day:\n${url}`,
  );

export const accountApproved = (person: Person, url: string) =>
  letter(
    person,
    "Your account was approved",
    `an administrator approved your account. Sign in here:\n${url}`,
  );

/** To somebody whose name isn't known yet. */
export const invited = (email: string, instanceName: string, url: string, days: number) =>
  letter(
    { displayName: "", email },
    `You are invited to ${instanceName}`,
    `you can have an account at ${instanceName}. This link works once, within ${days === 1 ? "a day" : `${days} days`}:\n${url}`,
  );

export const testMail = (person: Person) =>
  letter(person, "Mail works", "this is the test mail that you asked for in the settings.");
