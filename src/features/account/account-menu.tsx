"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useAccount } from "@/components/session/use-account";
import { useMe } from "@/components/session/use-me";
import { AccountButton } from "./account-button";

const load = () => import("./account-dropdown").then((module) => module.AccountDropdown);
const AccountDropdown = dynamic(load, { ssr: false });

/** Who I am, how it looks, where help is, the way out; fetched when somebody reaches for it. */
export function AccountMenu() {
  const me = useMe();
  const avatarVersion = useAccount()?.avatarVersion;
  const [isWanted, setIsWanted] = useState(false);
  if (isWanted) return <AccountDropdown user={me} avatarVersion={avatarVersion} />;
  return (
    <AccountButton
      user={me}
      avatarVersion={avatarVersion}
      aria-haspopup="menu"
      onPointerEnter={() => void load()}
      onClick={() => setIsWanted(true)}
    />
  );
}
