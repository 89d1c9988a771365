import { Table } from "@mantine/core";
import { Ago } from "@/components/time/ago";
import { bytes, counted } from "@/lib/quantities";
import type { AdminUser } from "@/lib/users";
import { RoleBadge } from "../parts/role-badge";
import { UserButton } from "./user-button";
import { UserName } from "./user-name";
import { UserState } from "./user-state";
import { texts } from "./users.texts";
import classes from "./users-table.module.css";

interface UsersTableProps {
  users: AdminUser[];
  onOpen: (userId: string) => void;
}

export function UsersTable({ users, onOpen }: UsersTableProps) {
  return (
    <div className={classes.frame}>
      <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover layout="fixed">
        <Table.Thead className={classes.head}>
          <Table.Tr>
            <Table.Th>{texts.name}</Table.Th>
            <Table.Th w={136}>{texts.role}</Table.Th>
            <Table.Th w={106}>{texts.state}</Table.Th>
            <Table.Th w={140}>{texts.lastLogin}</Table.Th>
            <Table.Th w={90} ta="right">
              {texts.sessions}
            </Table.Th>
            <Table.Th w={90} ta="right">
              {texts.pictures}
            </Table.Th>
            <Table.Th w={100} ta="right">
              {texts.size}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id} className={classes.row}>
              <Table.Td>
                <UserButton name={user.displayName} onOpen={() => onOpen(user.id)}>
                  <UserName user={user} />
                </UserButton>
              </Table.Td>
              <Table.Td>
                <RoleBadge role={user.role} />
              </Table.Td>
              <Table.Td>
                <UserState state={user.state} />
              </Table.Td>
              <Table.Td c="dimmed">{user.lastLoginAt ? <Ago at={user.lastLoginAt} /> : texts.never}</Table.Td>
              <Table.Td ta="right">{counted(user.sessionCount)}</Table.Td>
              <Table.Td ta="right">{counted(user.imageCount)}</Table.Td>
              <Table.Td ta="right" c="dimmed">
                {bytes(user.imageBytes)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
