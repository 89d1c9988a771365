import type { Metadata } from "next";
import { UsersScreen } from "@/features/admin/users-screen";

export const metadata: Metadata = { title: "People" };

export default function UsersPage() {
  return <UsersScreen />;
}
