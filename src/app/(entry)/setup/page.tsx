import type { Metadata } from "next";
import { SetupScreen } from "@/features/auth/setup-screen";

export const metadata: Metadata = { title: "Set up" };

export default function SetupPage() {
  return <SetupScreen />;
}
