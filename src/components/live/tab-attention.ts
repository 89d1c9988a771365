/**
 * A browser opens at most six connections to a server over HTTP/1.1, and a stream holds one for as long as it
 * lives. So of the tabs that nobody sees only the one looked at last keeps its stream.
 */
const channelName = "atelier-tabs";

let isLastLookedAt = true;

const isVisible = () => document.visibilityState === "visible";

export const tabAttention = {
  subscribe(listener: () => void) {
    const channel = new BroadcastChannel(channelName);
    const tell = () => {
      if (isVisible()) {
        isLastLookedAt = true;
        channel.postMessage("looked at");
      }
      listener();
    };
    channel.onmessage = () => {
      isLastLookedAt = isVisible();
      listener();
    };
    document.addEventListener("visibilitychange", tell);
    tell();
    return () => {
      document.removeEventListener("visibilitychange", tell);
      channel.close();
    };
  },
  /** Whether this tab may hold a stream. */
  read: () => isVisible() || isLastLookedAt,
  readOnServer: () => true,
};
