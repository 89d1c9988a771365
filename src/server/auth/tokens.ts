import { createSigner, createVerifier } from "fast-jwt";
import { z } from "zod";

const payload = z.object({ sub: z.string(), sid: z.string(), exp: z.number() });

/** `sub`: the person; `sid`: the row of `user_sessions`; `exp`: seconds since the epoch. */
export type TokenPayload = z.infer<typeof payload>;
export type Tokens = ReturnType<typeof createTokens>;

/** HS256 JWTs, the same in the cookie and as a bearer token. */
export function createTokens(secret: string) {
  const sign = createSigner({ algorithm: "HS256", key: secret, noTimestamp: true });
  const verify = createVerifier({ algorithms: ["HS256"], key: secret, cache: 1000 });
  return {
    sign: ({ sub, sid, exp }: TokenPayload): string => sign({ sub, sid, exp }),
    /** `undefined` for whatever isn't a live token of this server's. */
    verify(token: string): TokenPayload | undefined {
      try {
        return payload.parse(verify(token));
      } catch {
        return undefined;
      }
    },
  };
}
