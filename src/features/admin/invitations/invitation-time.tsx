import { Ago } from "@/components/time/ago";
import { Until } from "@/components/time/until";
import type { Invitation } from "@/lib/invitations";
import { texts } from "./invitations.texts";

/** When it ends or ended. */
export function InvitationTime({ invitation: { state, usedAt, expiresAt } }: { invitation: Invitation }) {
  if (state === "used" && usedAt !== null)
    return (
      <>
        {texts.used} <Ago at={usedAt} />
      </>
    );
  return state === "open" ? (
    <>
      {texts.expires} <Until at={expiresAt} />
    </>
  ) : (
    <>
      {texts.expired} <Ago at={expiresAt} />
    </>
  );
}
