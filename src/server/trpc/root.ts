import { authRouter } from "../auth/auth.router";
import { boardsRouter } from "../boards/boards.router";
import { eventsRouter } from "../events/events.router";
import { imagesRouter } from "../images/images.router";
import { modelsRouter } from "../models/models.router";
import { preferencesRouter } from "../preferences/preferences.router";
import { queueRouter } from "../queue/queue.router";
import { usersRouter } from "../users/users.router";
import { router } from "./init";

export const appRouter = router({
  auth: authRouter,
  boards: boardsRouter,
  events: eventsRouter,
  images: imagesRouter,
  models: modelsRouter,
  preferences: preferencesRouter,
  queue: queueRouter,
  users: usersRouter,
});

export type AppRouter = typeof appRouter;
