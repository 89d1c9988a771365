import { join } from "node:path";
import type { Logger } from "pino";
import { createApiKeys } from "./api-keys/api-keys.service";
import { createAudit } from "./audit/audit.service";
import { createAuth } from "./auth/auth.service";
import { createDomainPolicy } from "./auth/domain-policy";
import { createFirstAdministrator } from "./auth/first-administrator";
import { createForgottenPassword } from "./auth/forgotten-password";
import { createLoginLimiter } from "./auth/limiter";
import { createOwnPassword } from "./auth/own-password";
import { createPasswordPolicy } from "./auth/password-policy";
import { createPasswords } from "./auth/passwords";
import { createRegistration } from "./auth/registration.service";
import { createRegistrationLimiter } from "./auth/registration-limiter";
import type { Tokens } from "./auth/tokens";
import { unscopedBoardBelongings } from "./boards/board-belongings";
import { createBoardNews } from "./boards/board-news";
import type { Config } from "./config";
import type { Store } from "./db/store";
import { createDeletions } from "./deletions/deletions.service";
import { createExports } from "./deletions/exports";
import { createDeletionSteps } from "./deletions/run-deletion";
import type { Events } from "./events/bus";
import { createGroups } from "./groups/groups.service";
import { unscopedImageBelongings } from "./images/image-belongings";
import { createInvitations } from "./invitations/invitations.service";
import { createMail } from "./mail/mail.service";
import { createAvatars } from "./profile/avatars";
import { createProfile } from "./profile/profile.service";
import { unscopedQueueBelongings } from "./queue/queue-belongings";
import { createOwnSessions } from "./sessions/own-sessions";
import { createSessions } from "./sessions/sessions.service";
import { createContentAccess } from "./settings/content-access";
import { createLogo } from "./settings/logo";
import { createSettings } from "./settings/settings.service";
import type { Storage } from "./storage/storage";
import { createUsers } from "./users/users.service";

export interface AccountParts {
  db: Store;
  config: Pick<Config, "dataDir" | "isAuthEnabled" | "smtpUrl" | "mailFrom">;
  events: Events;
  storage: Storage;
  tokens: Tokens;
  log: Pick<Logger, "error" | "warn">;
  /** Stops an item if this process runs it. */
  cancelRun(itemId: string): void;
}
export type Accounts = ReturnType<typeof createAccounts>;

/** Who is who: the parts that the server and the command line share. */
export function createAccounts({ db, config, events, storage, tokens, log, cancelRun }: AccountParts) {
  const mail = createMail({ db, smtpUrl: config.smtpUrl, from: config.mailFrom, log });
  const settings = createSettings({ db, canMail: mail.canMail });
  const policy = createPasswordPolicy({ settings });
  const domains = createDomainPolicy({ settings });
  const passwords = createPasswords();
  const limiter = createLoginLimiter();
  const first = createFirstAdministrator({ db, passwords, policy });
  const users = createUsers({ db, passwords, policy, mail, events, cancelRun });
  const sessions = createSessions({ db, tokens, events, settings });
  const ownPassword = createOwnPassword({ db, events, passwords, policy, limiter });
  const exports = createExports(join(config.dataDir, "exports"));
  const boardNews = createBoardNews({ db, events });
  const belongings = [unscopedImageBelongings, unscopedBoardBelongings(events), ...unscopedQueueBelongings];
  return {
    ...{ boardNews, mail, settings, passwords, policy, first, users, sessions, ownPassword },
    deletions: createDeletions({
      ...{ db, exports, log, events, cancelRun },
      steps: createDeletionSteps({ db, events, storage, exports, belongings }),
    }),
    auth: createAuth({
      ...{ db, users, sessions, passwords, limiter, first },
      isEnabled: config.isAuthEnabled,
    }),
    apiKeys: createApiKeys({ db, events }),
    audit: createAudit({ db }),
    avatars: createAvatars({ db, storage }),
    contentAccess: createContentAccess({ db, settings }),
    forgottenPassword: createForgottenPassword({
      ...{ db, events, mail, passwords, policy, limiter, log },
    }),
    groups: createGroups({ db, events }),
    invitations: createInvitations({ db, settings, passwords, policy, domains, mail }),
    logo: createLogo({ settings, storage }),
    ownSessions: createOwnSessions({ db, events }),
    profile: createProfile({ db, mail, ownPassword }),
    registration: createRegistration({
      ...{ db, settings, passwords, policy, domains },
      limiter: createRegistrationLimiter(),
    }),
  };
}
