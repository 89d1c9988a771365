import { z } from "zod";
import { texts } from "./settings.texts";

const refusal = z.object({
  message: z.string(),
  issues: z.array(z.object({ message: z.string() })).optional(),
});

/** Multipart, the file in the field `file`; throws an `Error` with the server's sentence. */
export async function uploadLogo(file: File): Promise<void> {
  const body = new FormData();
  body.set("file", file);
  const response = await fetch("/api/v1/settings/logo", { method: "POST", body }).catch(() => null);
  if (response?.ok) return;
  const answer = refusal.safeParse(await response?.json().catch(() => null));
  throw new Error(answer.data?.issues?.[0]?.message ?? answer.data?.message ?? texts.uploadFailed);
}
