"use client";

import { Menu } from "@mantine/core";
import { IconBook, IconKeyboard, IconLogout, IconSearch, IconUser } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { QuietLink } from "@/components/link/quiet-link";
import { openPalette } from "@/components/palette/palette-store";
import { signOut } from "@/components/session/sign-out";
import { shortcutsDialog } from "@/components/shortcuts/dialog-store";
import { trpc } from "@/lib/trpc";
import type { User } from "@/lib/users";
import { AccountButton } from "./account-button";
import { AccountCard } from "./account-card";
import { ThemeItems } from "./theme-items";

interface AccountDropdownProps {
  user: User | undefined;
  avatarVersion: number | null | undefined;
}

/** The button again, with its menu, open from the start: it takes the place of the one that was pressed. */
export function AccountDropdown({ user, avatarVersion }: AccountDropdownProps) {
  const { data: status } = trpc.auth.status.useQuery({});
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // So that closing the menu gives the focus back to it.
    button.current?.focus();
    setIsOpen(true);
  }, []);
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      position="right-end"
      width={264}
      withinPortal={false}
      returnFocus
    >
      <Menu.Target>
        <AccountButton ref={button} user={user} avatarVersion={avatarVersion} />
      </Menu.Target>
      <Menu.Dropdown>
        {user && <AccountCard user={user} avatarVersion={avatarVersion ?? null} />}
        <Menu.Item component={QuietLink} href="/profile" leftSection={<IconUser size={18} stroke={1.5} />}>
          Profile and preferences
        </Menu.Item>
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <Menu.Item onClick={openPalette} leftSection={<IconSearch size={18} stroke={1.5} />}>
          Search and commands
        </Menu.Item>
        <Menu.Item component={QuietLink} href="/docs" leftSection={<IconBook size={18} stroke={1.5} />}>
          Documentation
        </Menu.Item>
        <Menu.Item onClick={shortcutsDialog.open} leftSection={<IconKeyboard size={18} stroke={1.5} />}>
          Keyboard shortcuts
        </Menu.Item>
        {status?.authEnabled && (
          <Menu.Item
            onClick={() => void signOut().catch(notifyError)}
            leftSection={<IconLogout size={18} stroke={1.5} />}
          >
            Sign out
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
