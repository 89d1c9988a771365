import { invalid } from "@/lib/errors";
import { emailKey } from "@/lib/users";
import type { SettingsService } from "../settings/settings.service";

/** Throws UNPROCESSABLE_CONTENT beside `email` for an address that may neither register nor be invited. */
export type DomainPolicy = (address: string) => Promise<void>;

/** The settings' list of domains, where there is one. */
export function createDomainPolicy({
  settings,
}: {
  settings: Pick<SettingsService, "current">;
}): DomainPolicy {
  return async (address) => {
    const { registrationDomains: allowed } = await settings.current();
    const domain = emailKey(address).split("@").at(-1) ?? "";
    if (allowed.length === 0 || allowed.includes(domain)) return;
    throw invalid("email", `Use an address at ${allowed.join(" or ")}.`);
  };
}
