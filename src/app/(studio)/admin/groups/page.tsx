import type { Metadata } from "next";
import { Suspense } from "react";
import { GroupsScreen } from "@/features/admin/groups/groups-screen";

export const metadata: Metadata = { title: "Groups" };

export default function GroupsPage() {
  return (
    <Suspense>
      <GroupsScreen />
    </Suspense>
  );
}
