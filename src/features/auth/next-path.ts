/** Leads on to the page that the person starts with. */
export const home = "/";

/** Where to go after signing in: a path of this site and nothing else, whatever the address says. */
export function nextPath(search: string): string | undefined {
  const next = new URLSearchParams(search).get("next");
  const isOwn = next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith("/login");
  return isOwn ? next : undefined;
}

/** The sign-in page that leads back to where the person is now. */
export function loginPath({ pathname, search }: { pathname: string; search: string }): string {
  const here = pathname + search;
  return here === home ? "/login" : `/login?next=${encodeURIComponent(here)}`;
}
