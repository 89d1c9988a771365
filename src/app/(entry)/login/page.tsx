import type { Metadata } from "next";
import { preload } from "react-dom";
import { meUrl } from "@/components/api/me-url";
import { LoginScreen } from "@/features/auth/login-screen";

export const metadata: Metadata = { title: "Sign in" };

export default function LoginPage() {
  preload(meUrl, { as: "fetch", crossOrigin: "anonymous" });
  return <LoginScreen />;
}
