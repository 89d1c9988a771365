import { type Scope, scopes } from "@/lib/api-keys";
import type { Store } from "@/server/db/store";
import type { AppPerson } from "./app";
import { addApiKey } from "./rows";

export type Headers = Record<string, string>;

export const byBearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
/** A new API key with these scopes. */
export const byKey = async (db: Store, { id }: AppPerson, having: readonly Scope[] = scopes) =>
  byBearer(await addApiKey(db, id, [...having]));

/** Every kind of proof of who one is; the API key has every scope. */
export const credentialKinds = {
  "bearer token": async (_db: Store, { token }: AppPerson) => byBearer(token),
  "session cookie": async (_db: Store, { cookie }: AppPerson): Promise<Headers> => ({
    cookie,
    origin: "http://localhost:80",
    host: "localhost:80",
  }),
  "API key": (db: Store, person: AppPerson) => byKey(db, person),
};
export type CredentialKind = keyof typeof credentialKinds;
export const kinds = Object.keys(credentialKinds) as CredentialKind[];
