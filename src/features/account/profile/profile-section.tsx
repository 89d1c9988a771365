"use client";

import { useAccount } from "@/components/session/use-account";
import { AvatarCard } from "../avatar/avatar-card";
import { Column } from "../parts/column";
import { SectionSkeleton } from "../parts/section-skeleton";
import { EmailCard } from "./email-card";
import { NameCard } from "./name-card";
import { StorageCard } from "./storage-card";

export function ProfileSection() {
  const account = useAccount();
  if (!account) return <SectionSkeleton title="Profile" />;
  const { user, avatarVersion, pendingEmail } = account;
  return (
    <Column title="Profile">
      <AvatarCard user={user} version={avatarVersion} />
      <NameCard user={user} />
      <EmailCard user={user} pendingEmail={pendingEmail} />
      <StorageCard />
    </Column>
  );
}
