import type { Metadata } from "next";
import { WaitingScreen } from "@/features/auth/waiting-screen";

export const metadata: Metadata = { title: "Waiting for approval" };

export default function WaitingPage() {
  return <WaitingScreen />;
}
