"use client";

import { useCallback } from "react";
import { useSignIn } from "@/components/session/use-sign-in";
import { trpc } from "@/lib/trpc";

interface SetupValues {
  email: string;
  displayName: string;
  password: string;
  setupCode: string;
}

/** Makes the administrator and signs in as them. */
export function useSetup(): (values: SetupValues) => Promise<void> {
  const utils = trpc.useUtils();
  const { mutateAsync } = trpc.auth.setup.useMutation();
  const signIn = useSignIn();
  return useCallback(
    async ({ setupCode, ...values }) => {
      await mutateAsync({ ...values, setupCode: setupCode === "" ? undefined : setupCode });
      utils.auth.status.setData({}, (status) => status && { ...status, setupRequired: false });
      // Should this fail, the screen's guard leads to the sign-in page.
      await signIn({ ...values, rememberMe: false });
    },
    [mutateAsync, signIn, utils],
  );
}
