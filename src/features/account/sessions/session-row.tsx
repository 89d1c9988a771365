import { Badge, Button, Group, Text } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { Ago } from "@/components/time/ago";
import type { UserSession } from "@/lib/profile";
import rows from "../parts/rows.module.css";

interface SessionRowProps {
  session: UserSession;
  onEnd: () => void;
}

/** An IPv4 address that came in over IPv6 is shown as what it is. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, "");

const isPhone = (browser: string) => /Android|iPhone|iPad|iOS/.test(browser);

export function SessionRow({ session, onEnd }: SessionRowProps) {
  const { browser, address, lastSeenAt, isThisOne } = session;
  const Icon = isPhone(browser) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li>
      <Icon size={24} stroke={1.5} className={rows.icon} aria-hidden />
      <div className={rows.words}>
        <Group gap="xs">
          <Text fw={500}>{browser}</Text>
          {isThisOne && (
            <Badge variant="light" tt="none">
              This one
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {plain(address)} · {isThisOne ? "here, now" : <Ago at={lastSeenAt} />}
        </Text>
      </div>
      {!isThisOne && (
        <Button variant="default" onClick={onEnd} aria-label={`Sign out ${browser}, ${plain(address)}`}>
          Sign out
        </Button>
      )}
    </li>
  );
}
