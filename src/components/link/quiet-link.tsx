"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ComponentPropsWithRef } from "react";

interface QuietLinkProps extends Omit<ComponentPropsWithRef<typeof Link>, "href" | "prefetch"> {
  href: string;
}

/** Fetches its page when it is pointed at. Next's own link does so when it is seen: every screen, on every screen. */
export function QuietLink({ href, onPointerEnter, onFocus, ...others }: QuietLinkProps) {
  const router = useRouter();
  return (
    <Link
      href={href}
      prefetch={false}
      onPointerEnter={(event) => {
        router.prefetch(href);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        router.prefetch(href);
        onFocus?.(event);
      }}
      {...others}
    />
  );
}
