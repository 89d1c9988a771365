import type { Role } from "@/lib/users";
import { boolean, epochMs, idText, integer, table, text, uniqueIndex } from "../db/columns";

export const users = table(
  "users",
  {
    id: idText().primaryKey(),
    email: text().notNull(),
    /** `emailKey()` of the address: the same for every letter case and Unicode form. */
    emailKey: text().notNull(),
    displayName: text().notNull(),
    passwordHash: text().notNull(),
    role: text().$type<Role>().notNull(),
    isActive: boolean().notNull().default(true),
    /** Registered and waiting for an administrator; never active at the same time. */
    isPending: boolean().notNull().default(false),
    mustChangePassword: boolean().notNull().default(false),
    /** Null without a picture; else when it was set, part of its address. */
    avatarVersion: epochMs(),
    /** Replaces `email` once its link is opened. */
    pendingEmail: text(),
    /** Most pictures they may keep; null: as many as the settings say. */
    imageQuota: integer(),
    /** The same for bytes. */
    byteQuota: epochMs(),
    createdAt: epochMs().notNull(),
    updatedAt: epochMs().notNull(),
    lastLoginAt: epochMs(),
  },
  (t) => [uniqueIndex("users_by_email_key").on(t.emailKey)],
);
