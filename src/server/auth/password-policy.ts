import { invalid } from "@/lib/errors";
import type { SettingsService } from "../settings/settings.service";

/** Throws UNPROCESSABLE_CONTENT beside `field` for a new password that the instance's settings don't accept. */
export type PasswordPolicy = (password: string, field: string, personal: string[]) => Promise<void>;

/** What is looked at: guessing more than this takes for ever, and measuring grows with the length. */
const measured = 64;

/** The settings' least length, and zxcvbn's score as the pages' meter shows it. */
export function createPasswordPolicy({
  settings,
}: {
  settings: Pick<SettingsService, "current">;
}): PasswordPolicy {
  let loading: ReturnType<typeof loadMeter> | undefined;
  return async (password, field, personal) => {
    const { passwordMinLength, passwordMinScore } = await settings.current();
    if (password.length < passwordMinLength) {
      throw invalid(field, `Use at least ${passwordMinLength} characters.`);
    }
    if (passwordMinScore === 0) return;
    loading ??= loadMeter();
    const { score } = (await loading).check(password.slice(0, measured), personal);
    if (score >= passwordMinScore) return;
    throw invalid(field, "This password is too easy to guess. Use several uncommon words.");
  };
}

/** Its dictionaries take 30 MB and are loaded only where the settings ask for a score. */
async function loadMeter() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
