import { apiKeysRouter } from "../api-keys/api-keys.router";
import { auditRouter } from "../audit/audit.router";
import { authRouter } from "../auth/auth.router";
import { boardFoldersRouter } from "../board-folders/board-folders.router";
import { boardLinksRouter } from "../board-links/board-links.router";
import { boardsRouter } from "../boards/boards.router";
import { deletionsRouter } from "../deletions/deletions.router";
import { eventsRouter } from "../events/events.router";
import { groupsRouter } from "../groups/groups.router";
import { imagesRouter } from "../images/images.router";
import { invitationsRouter } from "../invitations/invitations.router";
import { modelsRouter } from "../models/models.router";
import { noticesRouter } from "../notices/notices.router";
import { peopleRouter } from "../people/people.router";
import { preferencesRouter } from "../preferences/preferences.router";
import { profileRouter } from "../profile/profile.router";
import { queueRouter } from "../queue/queue.router";
import { usageRouter } from "../quotas/usage.router";
import { settingsRouter } from "../settings/settings.router";
import { usersRouter } from "../users/users.router";
import { router } from "./init";

export const appRouter = router({
  apiKeys: apiKeysRouter,
  audit: auditRouter,
  auth: authRouter,
  boardLinks: boardLinksRouter,
  boardFolders: boardFoldersRouter,
  boards: boardsRouter,
  deletions: deletionsRouter,
  events: eventsRouter,
  groups: groupsRouter,
  images: imagesRouter,
  invitations: invitationsRouter,
  models: modelsRouter,
  notices: noticesRouter,
  people: peopleRouter,
  preferences: preferencesRouter,
  profile: profileRouter,
  queue: queueRouter,
  settings: settingsRouter,
  usage: usageRouter,
  users: usersRouter,
});

export type AppRouter = typeof appRouter;
