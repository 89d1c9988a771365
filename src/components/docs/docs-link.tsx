import Link from "next/link";
import type { ComponentProps } from "react";

/** Pages of the product open in place, everything else as the browser does it. */
export function DocsLink({ href = "", ...others }: ComponentProps<"a">) {
  return href.startsWith("/") ? <Link href={href} {...others} /> : <a href={href} {...others} />;
}
