type Listener = (noticeId: string) => void;

const listeners = new Set<Listener>();

/** Tells whoever listens that there is a new notice; what it says has to be asked for. */
export const noticeNews = {
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  tell(noticeId: string) {
    for (const listener of listeners) listener(noticeId);
  },
};
