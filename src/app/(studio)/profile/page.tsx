import type { Metadata } from "next";
import { Suspense } from "react";
import { ProfileScreen } from "@/features/account/profile-screen";

export const metadata: Metadata = { title: "Your account" };

export default function ProfilePage() {
  return (
    <Suspense>
      <ProfileScreen />
    </Suspense>
  );
}
