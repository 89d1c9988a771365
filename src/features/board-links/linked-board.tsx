"use client";

import { Loader } from "@mantine/core";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { texts } from "./board-links.texts";
import { LinkGone } from "./link-gone";
import { LinkPassword } from "./link-password";
import classes from "./linked-board.module.css";
import { LinkedPictures } from "./linked-pictures";
import { useLinkKey } from "./use-link-key";

/** What somebody sees who has nothing but the link. */
export function LinkedBoard({ token, needsPassword }: { token: string; needsPassword: boolean }) {
  const { link, error, enter, forget } = useLinkKey(token);
  if (link?.key) return <LinkedPictures token={token} link={link} linkKey={link.key} onGone={forget} />;
  if (needsPassword || link?.needsPassword) return <LinkPassword onEnter={enter} />;
  if (error && readError(error).code === "NOT_FOUND") return <LinkGone />;
  return (
    <main className={classes.centre}>
      {error ? (
        <ErrorPanel error={error} onRetry={() => window.location.reload()} />
      ) : (
        <Loader aria-label={texts.title} />
      )}
    </main>
  );
}
