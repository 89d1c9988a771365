"use client";

import { useCallback } from "react";
import { trpc } from "@/lib/trpc";

interface Credentials {
  email: string;
  password: string;
  rememberMe: boolean;
}

export type SignInResult =
  | { outcome: "signedIn"; userId: string }
  | { outcome: "wrong" }
  /** An administrator has to approve the account first. */
  | { outcome: "pending" }
  /** Seconds to wait. */
  | { outcome: "throttled"; seconds: number };

const throttled = /^Throttled:(\d+)$/;

/** Signs in and knows the new person before it resolves. Throws when the server can't be reached. */
export function useSignIn(): (credentials: Credentials) => Promise<SignInResult> {
  const utils = trpc.useUtils();
  return useCallback(
    async ({ email, password, rememberMe }) => {
      // next-auth leaves the page for one of its own when it gets no answer: find that out before.
      const [nextAuth] = await Promise.all([import("next-auth/react"), utils.client.auth.status.query({})]);
      const answer = await nextAuth.signIn("credentials", {
        email,
        password,
        rememberMe: String(rememberMe),
        redirect: false,
      });
      const seconds = throttled.exec(answer?.error ?? "")?.[1];
      if (seconds !== undefined) return { outcome: "throttled", seconds: Number(seconds) };
      if (answer?.error === "Pending") return { outcome: "pending" };
      if (!answer?.ok || answer.error) return { outcome: "wrong" };
      const me = await utils.client.auth.me.query({});
      await utils.auth.me.cancel();
      utils.auth.me.setData({}, me);
      return { outcome: "signedIn", userId: me.user.id };
    },
    [utils],
  );
}
