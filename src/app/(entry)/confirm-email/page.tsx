import type { Metadata } from "next";
import { Suspense } from "react";
import { ConfirmEmailScreen } from "@/features/auth/confirm-email-screen";

export const metadata: Metadata = { title: "Confirm your email" };

export default function ConfirmEmailPage() {
  return (
    <Suspense>
      <ConfirmEmailScreen />
    </Suspense>
  );
}
