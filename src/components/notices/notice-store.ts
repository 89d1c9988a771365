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

/** Milliseconds between two attempts to fetch the script. */
const patience = 5000;

/** Without a connection there is no script: the notice waits for it, and the page stays whole. */
async function load(): Promise<typeof import("@mantine/notifications")> {
  try {
    return await import("@mantine/notifications");
  } catch {
    await new Promise((resolve) => setTimeout(resolve, patience));
    return load();
  }
}

export function showNotice(notice: NotificationData): void {
  void load().then(({ notifications }) => {
    isWanted = true;
    for (const listener of listeners) listener();
    notifications.show(notice);
  });
}

export function hideNotice(id: string): void {
  void load().then(({ notifications }) => notifications.hide(id));
}
