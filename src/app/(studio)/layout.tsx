import type { ReactNode } from "react";
import { preload } from "react-dom";
import { meUrl } from "@/components/api/me-url";
import { ThemeSync } from "@/components/theme/theme-sync";
import { AccountMenu } from "@/features/account/account-menu";
import { SessionGate } from "@/features/auth/session-gate";
import { NoticesBell } from "@/features/notices/notices-bell";
import { Shell } from "@/features/shell/shell";
import { Uploads } from "@/features/upload/uploads";

export default function StudioLayout({ children }: { children: ReactNode }) {
  preload(meUrl, { as: "fetch", crossOrigin: "anonymous" });
  return (
    <SessionGate>
      <ThemeSync />
      <Shell notices={<NoticesBell />} account={<AccountMenu />}>
        {children}
      </Shell>
      <Uploads />
    </SessionGate>
  );
}
