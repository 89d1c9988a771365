import type { Metadata } from "next";
import { Suspense } from "react";
import { InviteScreen } from "@/features/auth/invite-screen";

export const metadata: Metadata = { title: "Invitation" };

export default function InvitePage() {
  return (
    <Suspense>
      <InviteScreen />
    </Suspense>
  );
}
