import { Table } from "@mantine/core";
import { Ago } from "@/components/time/ago";
import type { User } from "@/lib/users";
import { UserActive } from "./user-active";
import { UserName } from "./user-name";
import { UserRole } from "./user-role";
import classes from "./users-table.module.css";

interface UsersTableProps {
  users: User[];
  meId: string;
}

export function UsersTable({ users, meId }: UsersTableProps) {
  return (
    <div className={classes.frame}>
      <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Role</Table.Th>
            <Table.Th>Account</Table.Th>
            <Table.Th>Created</Table.Th>
            <Table.Th>Last sign-in</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Td>
                <UserName user={user} isMe={user.id === meId} />
              </Table.Td>
              <Table.Td>
                <UserRole role={user.role} />
              </Table.Td>
              <Table.Td>
                <UserActive isActive={user.isActive} />
              </Table.Td>
              <Table.Td c="dimmed">
                <Ago at={user.createdAt} />
              </Table.Td>
              <Table.Td c="dimmed">{user.lastLoginAt ? <Ago at={user.lastLoginAt} /> : "never"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
