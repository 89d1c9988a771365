"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { LiveProvider } from "@/components/live/live-provider";
import { isSigningOut } from "@/components/session/sign-out";
import { useAccount } from "@/components/session/use-account";
import { useSession } from "@/components/session/use-session";
import { loginPath } from "./next-path";
import { useDoor } from "./use-door";

const SignInAgain = dynamic(() => import("./sign-in-again").then((module) => module.SignInAgain), {
  ssr: false,
});

const MustChangePassword = dynamic(
  () => import("./must-change-password").then((module) => module.MustChangePassword),
  { ssr: false },
);

/**
 * Lets the signed-in through and sends everyone else to their door. The screens appear at once, with
 * skeletons, so that nobody waits for the answer; what they show comes from the server, which asks by itself.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const router = useRouter();
  const door = useDoor();
  const session = useSession();
  const account = useAccount();
  const isOutside = door.at === "login" || door.at === "setup";

  useEffect(() => {
    if (door.at === "setup") router.replace("/setup");
    if (door.at === "login") router.replace(loginPath(window.location));
  }, [door.at, router]);

  if (door.at === "unreachable") {
    return <ErrorPanel error={door.error} onRetry={door.retry} title="Atelier doesn't answer" />;
  }
  if (session.state === "signedIn" && account?.mustChangePassword) {
    return <MustChangePassword user={account.user} />;
  }
  return (
    <LiveProvider isEnabled={session.state === "signedIn"}>
      {!isOutside && children}
      {session.state === "ended" && !isSigningOut() && <SignInAgain user={session.user} />}
    </LiveProvider>
  );
}
