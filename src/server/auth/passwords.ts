import { hash, verify } from "@node-rs/argon2";
import { createTurns } from "../turns-at-once";

/** Argon2id with OWASP's first recommendation: 19 MiB, 2 passes, 1 lane (the library's default algorithm). */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
/** More at once would hold libuv's four threads, which file streams need too. */
const atOnce = 2;

export type Passwords = ReturnType<typeof createPasswords>;

export function createPasswords() {
  const inTurn = createTurns(atOnce);
  const nobody = inTurn(() => hash("a password that nobody has", cost));
  return {
    hash: (password: string) => inTurn(() => hash(password, cost)),
    /**
     * Without a stored hash it takes as long and is false, so that time doesn't tell who has an account.
     * `admit` is asked when the turn has come: it throws for whom others' attempts have shut out meanwhile.
     */
    async verify(
      stored: string | undefined,
      password: string,
      admit?: () => Promise<void>,
    ): Promise<boolean> {
      const against = stored ?? (await nobody);
      const isRight = await inTurn(async () => {
        await admit?.();
        return verify(against, password);
      });
      return isRight && stored !== undefined;
    },
  };
}
