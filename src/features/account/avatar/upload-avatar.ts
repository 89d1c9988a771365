import { z } from "zod";

const answer = z.object({ avatarVersion: z.number() });
const refusal = z.object({
  message: z.string(),
  issues: z.array(z.object({ message: z.string() })).optional(),
});
const failed = "The picture couldn't be sent. Check the connection and try again.";

/** Multipart, the picture in the field `file`. Resolves to the new version; throws an `Error` with the server's sentence. */
export async function uploadAvatar(picture: Blob): Promise<number> {
  const body = new FormData();
  body.set("file", picture, "avatar.png");
  const response = await fetch("/api/v1/profile/avatar", { method: "POST", body }).catch(() => null);
  const said: unknown = await response?.json().catch(() => null);
  if (response?.ok) return answer.parse(said).avatarVersion;
  const { data } = refusal.safeParse(said);
  throw new Error(data?.issues?.[0]?.message ?? data?.message ?? failed);
}
