import { z } from "zod";
import type { Rest } from "./rest";

const issue = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() });
const errorOut = z.object({ code: z.string(), message: z.string(), issues: z.array(issue).optional() });

/** A call's status and JSON, whatever it is; `body` is undefined for none. */
export async function answer(rest: Rest, method: string, path: string, input?: unknown) {
  const response = await rest.request(method, `/api/v1${path}`, input);
  const text = await response.text();
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, text, body };
}

/** A refusal as `[status, first issue's path or nothing]`, with its sentence. */
export async function refusal(rest: Rest, method: string, path: string, input?: unknown) {
  const { status, body } = await answer(rest, method, path, input);
  const { message, issues } = errorOut.parse(body);
  return { status, field: issues?.[0]?.path[0], message };
}

/** Polls until `look` gives something; throws after ten seconds. */
export async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > giveUpAt) throw new Error("It didn't happen within ten seconds.");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
