import { join } from "node:path";
import { pino } from "pino";
import { type Accounts, createAccounts } from "@/server/accounts";
import { loadSecret } from "@/server/auth/secret";
import { createTokens } from "@/server/auth/tokens";
import { type Config, readConfig } from "@/server/config";
import { prepareDataFolder } from "@/server/data-folder";
import { holdDataFolder } from "@/server/db/data-lock";
import { migrate } from "@/server/db/migrate";
import { openStore } from "@/server/db/open";
import { StartupError } from "@/server/db/startup-error";
import { createLocalBus } from "@/server/events/local-bus";
import { createDiskStorage } from "@/server/storage/disk";
import { ensureSystemUser } from "@/server/users/system-user";

export interface OpenAccounts extends Accounts {
  config: Config;
}

/** Who acts here: whoever may use this machine's shell. */
export const shell = { userId: null, via: "cli", address: "" } as const;

/**
 * Lends the server's own services on the same database. A server that runs meanwhile learns of what was done by
 * its database: sessions are read at every request, event streams are looked after.
 */
export async function withAccounts<T>(
  root: string,
  work: (accounts: OpenAccounts) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  if (!config.isAuthEnabled) {
    throw new StartupError("With AUTH_ENABLED=false there are no accounts. Turn them on first.");
  }
  await prepareDataFolder(config.dataDir);
  await migrateUnlessServed(config, root);
  const db = await openStore(config);
  try {
    await ensureSystemUser(db);
    const accounts = createAccounts({
      ...{ db, config },
      events: createLocalBus(),
      storage: createDiskStorage(join(config.dataDir, "files")),
      tokens: createTokens(await loadSecret(config.dataDir, config.secret)),
      log: pino({ level: "silent" }),
      cancelRun: () => undefined,
    });
    try {
      return await work({ ...accounts, config });
    } finally {
      await accounts.deletions.stop();
      await accounts.mail.stop();
    }
  } finally {
    await db.close();
  }
}

/** A server that holds the folder has migrated its database. */
async function migrateUnlessServed(config: Config, root: string): Promise<void> {
  let lock: ReturnType<typeof holdDataFolder>;
  try {
    lock = holdDataFolder(config.dataDir);
  } catch (error) {
    if (error instanceof StartupError) return;
    throw error;
  }
  try {
    await migrate(config, join(root, "drizzle"));
  } finally {
    lock.release();
  }
}
