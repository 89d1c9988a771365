"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useSignIn } from "@/components/session/use-sign-in";
import { home } from "./next-path";

/**
 * Signs in with a password that was just chosen. The studio is opened anew, so that nothing of whoever was signed in
 * before stays in memory; should it fail, the sign-in page says more.
 */
export function useEnter(): (email: string, password: string) => Promise<void> {
  const router = useRouter();
  const signIn = useSignIn();
  return useCallback(
    async (email, password) => {
      const { outcome } = await signIn({ email, password, rememberMe: false });
      if (outcome === "signedIn") window.location.assign(home);
      else router.replace("/login");
    },
    [router, signIn],
  );
}
