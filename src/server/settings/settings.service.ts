import { eq } from "drizzle-orm";
import { z } from "zod";
import { defaultSettings, type PublicSettings, type Settings, settingsOut } from "@/lib/settings";
import { type Actor, recordAudit } from "../audit/record";
import type { Read, Store, Tx } from "../db/store";
import { settings as table } from "./settings.table";

export type SettingsService = ReturnType<typeof createSettings>;

/** What is stored: settings that were changed, and when a logo was set. */
const stored = settingsOut.partial().extend({ logoVersion: z.number().optional() });
type Stored = z.infer<typeof stored>;

/** Other processes on the same database change settings too: a copy is believed for so long. */
const freshMs = 1000;

const read = (db: Read) => db.select().from(table);
const fromRows = (rows: Awaited<ReturnType<typeof read>>): Stored =>
  stored.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));

/** What administrators decide for the whole instance. */
export function createSettings({ db, canMail }: { db: Store; canMail: boolean }) {
  const all = read(db.read).prepare("settings");
  let copy: { at: number; value: Promise<Stored> } | undefined;

  function load(): Promise<Stored> {
    if (copy && Date.now() - copy.at < freshMs) return copy.value;
    const value = all.execute().then(fromRows);
    const mine = { at: Date.now(), value };
    copy = mine;
    value.catch(() => {
      if (copy === mine) copy = undefined;
    });
    return value;
  }

  async function current(): Promise<Settings> {
    const { logoVersion: _, ...changed } = await load();
    return { ...defaultSettings, ...changed };
  }

  return {
    /** Costs nothing most of the time; what this process changes holds from the next call on. */
    current,
    /** What anybody may know, signed in or not. */
    async public(): Promise<PublicSettings> {
      const settings = await current();
      const { logoVersion } = await load();
      return {
        instanceName: settings.instanceName,
        loginMessage: settings.loginMessage,
        registration: settings.registration,
        passwordMinLength: settings.passwordMinLength,
        passwordMinScore: settings.passwordMinScore,
        adminContentAccess: settings.adminContentAccess,
        trashDays: settings.trashDays,
        logoUrl: logoVersion ? `/media/logo?v=${logoVersion}` : null,
        canMail,
      };
    },
    /** Each setting that really changes is an entry of the audit log, with what it was and is. */
    async update(actor: Actor, change: Partial<Settings>): Promise<Settings> {
      await db.write(async (tx) => {
        const before = { ...defaultSettings, ...fromRows(await read(tx)) };
        for (const key of settingsOut.keyof().options) {
          const value = change[key];
          if (value === undefined) continue;
          const [from, to] = [plain(before[key]), plain(value)];
          if (from === to) continue;
          await put(tx, key, value);
          await recordAudit(tx, actor, {
            action: "settings.updated",
            target: { type: "setting", id: key, name: key },
            details: { from, to },
          });
        }
      });
      copy = undefined;
      return current();
    },
    /** When the logo was set, for its address and ETag. */
    logoVersion: async (): Promise<number | null> => (await load()).logoVersion ?? null,
    /** Its file is the caller's business; `null` when there is none any more. */
    async setLogoVersion(actor: Actor, version: number | null): Promise<void> {
      await db.write(async (tx) => {
        await put(tx, "logoVersion", version);
        await recordAudit(tx, actor, {
          action: "settings.updated",
          target: { type: "setting", id: "logo", name: "logo" },
          details: { isSet: version !== null },
        });
      });
      copy = undefined;
    },
  };
}

const plain = (value: Settings[keyof Settings]) => (Array.isArray(value) ? value.join(", ") : value);

/** No value is a row left out: the default of those that can have none. */
async function put(tx: Tx, key: string, value: unknown): Promise<void> {
  if (value === null) {
    await tx.delete(table).where(eq(table.key, key));
    return;
  }
  const row = { value, updatedAt: Date.now() };
  await tx
    .insert(table)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: table.key, set: row });
}
