"use client";

import type { SpotlightActionData } from "@mantine/spotlight";
import { IconKeyboard, IconLogout, IconPalette } from "@tabler/icons-react";
import { notifyError } from "@/components/errors/notify-error";
import { signOut } from "@/components/session/sign-out";
import { shortcutsDialog } from "@/components/shortcuts/dialog-store";
import { themes } from "@/components/theme/themes";
import { useThemePreference } from "@/components/theme/use-theme-preference";
import { trpc } from "@/lib/trpc";

export function useActCommands(): SpotlightActionData[] {
  const { theme, setTheme } = useThemePreference();
  const { data: status } = trpc.auth.status.useQuery({});
  const colours = themes
    .filter(({ value }) => value !== theme)
    .map(({ value, label }) => ({
      id: `theme ${value}`,
      label: `Theme: ${label.toLowerCase()}`,
      keywords: "colours appearance",
      leftSection: <IconPalette size={18} stroke={1.5} />,
      onClick: () => setTheme(value),
    }));
  const shortcuts = {
    id: "shortcuts",
    label: "Keyboard shortcuts",
    leftSection: <IconKeyboard size={18} stroke={1.5} />,
    onClick: shortcutsDialog.open,
  };
  const leave = {
    id: "sign out",
    label: "Sign out",
    keywords: "log out leave",
    leftSection: <IconLogout size={18} stroke={1.5} />,
    onClick: () => void signOut().catch(notifyError),
  };
  return [...colours, shortcuts, ...(status?.authEnabled ? [leave] : [])];
}
