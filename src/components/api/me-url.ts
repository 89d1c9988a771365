/**
 * Asked for by the page's head before any script runs; the query that follows takes over the answer,
 * as long as it goes out alone, to exactly this address.
 */
export const meUrl = "/api/trpc/auth.me?input=%7B%7D";
