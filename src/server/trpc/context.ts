import type { Auth } from "../auth/auth.service";
import type { Boards } from "../boards/boards.service";
import type { Events } from "../events/bus";
import type { Images } from "../images/images.service";
import type { Models } from "../models/models.service";
import type { createPreferences } from "../preferences/preferences.service";
import type { Queue } from "../queue/queue.service";
import type { Client, Session } from "../sessions/sessions.service";
import type { Users } from "../users/users.service";

export interface Services {
  auth: Auth;
  boards: Boards;
  events: Events;
  images: Images;
  models: Models;
  preferences: ReturnType<typeof createPreferences>;
  queue: Queue;
  users: Users;
}

/** What a procedure knows of the request it answers. */
export interface Context {
  services: Services;
  session: Session | undefined;
  client: Client & { isLocal: boolean };
  requestId: string;
  /** Takes the cause of an error whose sentence hides it. */
  logError(error: unknown): void;
}
