import type { Scope } from "@/lib/api-keys";
import type { Thing } from "../support/things";

/** Makes one that is the caller's own, where it is anybody's; resolves to its id. */
export type Make = (thing: Thing) => Promise<string>;
type Input = Record<string, unknown>;

/** A way to name somebody else's thing, or one that isn't there: alone, or beside something of the caller's own. */
export interface Reach {
  thing: Thing;
  input: (theirs: string, make: Make) => Input | Promise<Input>;
  /** Among many: the call is answered, and says of this one that it isn't there. */
  isReported?: boolean;
  /** What administrators may look at while the settings let them. */
  isLook?: boolean;
  /** For an id that isn't there, unless it is 404. */
  status?: number;
}

export interface Row {
  /** Whom it answers; everyone else is refused before anything is looked at. */
  who: "anyone" | "signed-in" | "administrator";
  /** Why everyone may; for `who: "anyone"` alone. */
  reason?: string;
  /**
   * What an API key needs, besides `admin` where it is the administrators': `read` to look and `write` to change
   * unless it is said here. `session`: no key will do.
   */
  scope?: Scope | "session";
  /** Answers who still has to choose a new password. */
  isBeforePasswordChange?: boolean;
  /** What somebody who may sends, and what comes of it unless it is the procedure's own status. */
  input: (make: Make) => Input | Promise<Input>;
  status?: number;
  /** Every id that it takes, each tried with somebody else's. */
  reaches?: Reach[];
}

export const password = "a password of the matrix";
export const nothing = () => ({});
/** One that takes an id, and perhaps more. */
export const alone = (thing: Thing, more: object = {}, reach: Partial<Reach> = {}) => ({
  input: async (make: Make) => ({ id: await make(thing), ...more }),
  reaches: [{ thing, input: (id: string) => ({ id, ...more }), ...reach }],
});
