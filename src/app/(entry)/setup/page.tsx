import type { Metadata } from "next";
import { preload } from "react-dom";
import { meUrl } from "@/components/api/me-url";
import { SetupScreen } from "@/features/auth/setup-screen";

export const metadata: Metadata = { title: "Set up" };

export default function SetupPage() {
  preload(meUrl, { as: "fetch", crossOrigin: "anonymous" });
  return <SetupScreen />;
}
