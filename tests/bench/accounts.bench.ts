import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@/lib/ids";
import { createAudit } from "@/server/audit/audit.service";
import { auditLog } from "@/server/audit/audit.table";
import { createTokens } from "@/server/auth/tokens";
import { migrate } from "@/server/db/migrate";
import { openStore } from "@/server/db/open";
import type { Store } from "@/server/db/store";
import { createLocalBus } from "@/server/events/local-bus";
import { createSessions } from "@/server/sessions/sessions.service";
import { userSessions } from "@/server/sessions/sessions.table";
import { createSettings } from "@/server/settings/settings.service";
import { insertUser } from "@/server/users/user-rows";
import { administrator, Rest } from "../support/rest";
import { startServer } from "../support/server-process";
import { figures, load } from "./load";
import { type Bench, quantile, type Result } from "./result";

const sessionCount = 500;
const entryCounts = [1_000, 1_000_000] as const;
const hourMs = 3_600_000;

/** Runs `work` on a new database in a folder that is removed afterwards. */
async function onNewStore<Out>(work: (db: Store) => Promise<Out>): Promise<Out> {
  const dataDir = mkdtempSync(join(tmpdir(), "atelier-bench-"));
  const place = { databaseUrl: "", dataDir };
  await migrate(place);
  const db = await openStore(place);
  try {
    return await work(db);
  } finally {
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Five hundred people with a session each; resolves to their tokens. */
async function people(db: Store, sign: (row: typeof userSessions.$inferSelect) => string): Promise<string[]> {
  const now = Date.now();
  return db.write(async (tx) => {
    const tokens: string[] = [];
    for (let number = 0; number < sessionCount; number++) {
      const user = await insertUser(tx, {
        ...{ email: `person${number}@example.org`, displayName: `Person ${number}` },
        ...{ role: "user", passwordHash: "none" },
      });
      const row = {
        ...{ id: newId(), userId: user.id, isRemembered: false, address: "127.0.0.1", userAgent: "bench" },
        ...{ createdAt: now, lastSeenAt: now, expiresAt: now + hourMs },
      };
      await tx.insert(userSessions).values(row);
      tokens.push(sign(row));
    }
    return tokens;
  });
}

/** Microseconds of this process's CPU for who a token is, with another of 500 sessions each time; best of five. */
async function sessionCheck(): Promise<number> {
  const rounds = 20_000;
  return onNewStore(async (db) => {
    const settings = createSettings({ db, canMail: false });
    const tokens = createTokens("a secret of the bench, long enough for all");
    const sessions = createSessions({ db, tokens, settings, events: createLocalBus() });
    const all = await people(db, sessions.tokenOf);
    let best = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 5; attempt++) {
      const before = process.cpuUsage();
      for (let round = 0; round < rounds; round++) {
        if (!(await sessions.authenticate(all[round % sessionCount] ?? "", "127.0.0.1"))) {
          throw new Error("A session wasn't found.");
        }
      }
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / rounds);
    }
    return best;
  });
}

async function fill(db: Store, count: number): Promise<void> {
  const now = Date.now();
  const chunk = 2000;
  for (let from = 0; from < count; from += chunk) {
    const rows = Array.from({ length: Math.min(chunk, count - from) }, (_, index) => ({
      ...{
        id: newId(),
        at: now,
        via: "session" as const,
        address: "127.0.0.1",
        details: { email: "a@b.example" },
      },
      action: (from + index) % 10 === 0 ? ("user.updated" as const) : ("auth.login" as const),
      ...{ actorId: `person-${index % 10}`, actorName: `Person ${index % 10}` },
      ...{ targetType: "user", targetId: `person-${index % 10}`, targetName: `Person ${index % 10}` },
    }));
    for (let at = 0; at < rows.length; at += 500) {
      await db.write(async (tx) => void (await tx.insert(auditLog).values(rows.slice(at, at + 500))));
    }
  }
}

/** Median milliseconds of a page of 50, newest first: everything, of one action, of one person. */
async function auditPages(count: number): Promise<number[]> {
  return onNewStore(async (db) => {
    await fill(db, count);
    const audit = createAudit({ db });
    const filters = [{}, { action: "user.updated" as const }, { actorId: "person-7" }];
    const medians: number[] = [];
    for (const filter of filters) {
      const took: number[] = [];
      for (let round = 0; round < 300; round++) {
        const startedAt = performance.now();
        await audit.list({ ...filter, limit: 50, cursor: null });
        took.push(performance.now() - startedAt);
      }
      medians.push(quantile(took, 0.5));
    }
    return medians;
  });
}

/** `auth/me` of one person while 500 sessions are open. */
async function me(): Promise<Result> {
  const server = await startServer();
  const rest = new Rest(server.url);
  const { token } = await rest.setUp(administrator);
  for (let number = 1; number < sessionCount; number += 10) {
    await Promise.all(Array.from({ length: 10 }, () => rest.login(administrator)));
  }
  const measured = await load({ me: `${server.url}/api/v1/auth/me` }, token);
  await server.end();
  return { what: `auth/me, ${sessionCount} sessions`, goal: "", measured: figures(measured.me) };
}

/** What knowing who asks costs, and the audit log when it is long. */
export const accounts: Bench = async () => {
  const microseconds = await sessionCheck();
  const [short, long] = [await auditPages(entryCounts[0]), await auditPages(entryCounts[1])];
  const pages = ["", ", of one action", ", of one person"].map((filter, index): Result => {
    const [few = 0, many = 0] = [short[index], long[index]];
    return {
      what: `Audit page of 50 at 1,000,000 rows${filter}`,
      goal: "within 1.3 × of 1,000 rows",
      measured: `${many.toFixed(2)} ms, ${(many / few).toFixed(2)} × of ${few.toFixed(2)} ms`,
      isMet: many <= 1.3 * few,
    };
  });
  return [
    await me(),
    {
      what: "Session check, CPU",
      goal: "under 40 µs",
      measured: `${microseconds.toFixed(1)} µs`,
      isMet: microseconds < 40,
    },
    ...pages,
  ];
};
