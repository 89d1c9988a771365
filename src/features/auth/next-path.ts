export const home = "/generate";

/** Where to go after signing in: a path of this site and nothing else, whatever the address says. */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get("next");
  const isOwn = next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith("/login");
  return isOwn ? next : home;
}

/** The sign-in page that leads back to where the person is now. */
export function loginPath({ pathname, search }: { pathname: string; search: string }): string {
  const here = pathname + search;
  return here === "/" || here === home ? "/login" : `/login?next=${encodeURIComponent(here)}`;
}
