import type { ApiKeys } from "../api-keys/api-keys.service";
import type { Audit } from "../audit/audit.service";
import type { Auth } from "../auth/auth.service";
import type { ForgottenPassword } from "../auth/forgotten-password";
import type { OwnPassword } from "../auth/own-password";
import type { Registration } from "../auth/registration.service";
import type { BoardFolders } from "../board-folders/board-folders.service";
import type { BoardLinks } from "../board-links/board-links.service";
import type { LinkVisitors } from "../board-links/visitors";
import type { Boards } from "../boards/boards.service";
import type { Deletions } from "../deletions/deletions.service";
import type { Events } from "../events/bus";
import type { Groups } from "../groups/groups.service";
import type { Images } from "../images/images.service";
import type { Invitations } from "../invitations/invitations.service";
import type { Mail } from "../mail/mail.service";
import type { Models } from "../models/models.service";
import type { Notices } from "../notices/notices.service";
import type { People } from "../people/people.service";
import type { createPreferences } from "../preferences/preferences.service";
import type { Avatars } from "../profile/avatars";
import type { Profile } from "../profile/profile.service";
import type { Queue } from "../queue/queue.service";
import type { Quotas } from "../quotas/quotas.service";
import type { OwnSessions } from "../sessions/own-sessions";
import type { Client, Session } from "../sessions/sessions.service";
import type { Logo } from "../settings/logo";
import type { SettingsService } from "../settings/settings.service";
import type { Shares } from "../shares/shares.service";
import type { Users } from "../users/users.service";

export interface Services {
  apiKeys: ApiKeys;
  audit: Audit;
  auth: Auth;
  avatars: Avatars;
  boardLinks: BoardLinks;
  boardFolders: BoardFolders;
  boards: Boards;
  deletions: Deletions;
  events: Events;
  forgottenPassword: ForgottenPassword;
  groups: Groups;
  images: Images;
  invitations: Invitations;
  linkVisitors: LinkVisitors;
  logo: Logo;
  mail: Mail;
  models: Models;
  notices: Notices;
  ownPassword: OwnPassword;
  ownSessions: OwnSessions;
  people: People;
  preferences: ReturnType<typeof createPreferences>;
  profile: Profile;
  queue: Queue;
  quotas: Quotas;
  registration: Registration;
  settings: SettingsService;
  shares: Shares;
  users: Users;
}

/** What a procedure knows of the request it answers. */
export interface Context {
  services: Services;
  session: Session | undefined;
  client: Client & { isLocal: boolean };
  /** Where links in answers lead, without a slash at the end: the public address, else the request's own. */
  origin: string;
  /** The same for mails that anybody can cause: never an address that only the request names. */
  mailOrigin(): string;
  requestId: string;
  /** Takes the cause of an error whose sentence hides it. */
  logError(error: unknown): void;
}
