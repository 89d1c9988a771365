import type { NotificationData } from "@mantine/notifications";

let isWanted = false;
const listeners = new Set<() => void>();

/** Whether there was anything to tell yet: until then the notices' script stays on the server. */
export const noticeHost = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => isWanted,
  readOnServer: () => false,
};

const load = () => import("@mantine/notifications");

export function showNotice(notice: NotificationData): void {
  isWanted = true;
  for (const listener of listeners) listener();
  void load().then(({ notifications }) => notifications.show(notice));
}

export function hideNotice(id: string): void {
  void load().then(({ notifications }) => notifications.hide(id));
}
