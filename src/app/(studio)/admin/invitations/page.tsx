import type { Metadata } from "next";
import { Suspense } from "react";
import { InvitationsScreen } from "@/features/admin/invitations/invitations-screen";

export const metadata: Metadata = { title: "Invitations" };

export default function InvitationsPage() {
  return (
    <Suspense>
      <InvitationsScreen />
    </Suspense>
  );
}
