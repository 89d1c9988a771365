import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { dialect } from "./dialect";

/**
 * A search in the index that the triggers of `images` keep: on SQLite the FTS5 table `image_search` without content,
 * on PostgreSQL a table of that name with a `tsvector`. Both hold a picture's words (prompt, file name, tags) and its
 * facets (see lib/image-facets), numbered by `images.seq`.
 */
export interface Search {
  words: Term[];
  /** One of each inner list must be there. The outer list is never empty: it has the viewer's scope. */
  facets: string[][];
  /** None of these may be there. */
  notFacets: string[];
}

/** Words that stand side by side; one word alone may be a beginning. */
export interface Term {
  words: string[];
  isPrefix: boolean;
  isNegated: boolean;
}

const isPostgres = dialect === "postgres";

/** What a person typed: `castle "red dragon" drag* -night`. Whatever is neither letter nor digit parts words. */
export function termsOf(typed: string): Term[] {
  const parts = typed
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/(-?)(?:"([^"]*)"|(\S+))/gu);
  return [...parts].flatMap(([, minus, phrase, word = ""]) => {
    const words = (phrase ?? word).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
    if (words.length === 0) return [];
    const isPrefix = phrase === undefined && word.endsWith("*");
    return [{ words, isPrefix, isNegated: minus === "-" }];
  });
}

/** The search in the words of FTS5 or of `to_tsquery`; made of letters and digits alone, so nothing needs escaping. */
export const matchOf = (search: Search): string => (isPostgres ? tsqueryOf(search) : fts5Of(search));

function fts5Of({ words, facets, notFacets }: Search): string {
  const term = (one: Term) => `"${one.words.join(" ")}"${one.isPrefix ? " *" : ""}`;
  const oneOf = (column: string, quoted: string[]) => `${column} : (${quoted.join(" OR ")})`;
  const quote = (token: string) => `"${token}"`;
  const wanted = words.filter(({ isNegated }) => !isNegated).map((one) => oneOf("words", [term(one)]));
  const unwanted = words.filter(({ isNegated }) => isNegated).map((one) => oneOf("words", [term(one)]));
  if (notFacets.length > 0) unwanted.push(oneOf("facets", notFacets.map(quote)));
  const all = [...wanted, ...facets.map((tokens) => oneOf("facets", tokens.map(quote)))].join(" AND ");
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(" OR ")})`;
}

function tsqueryOf({ words, facets, notFacets }: Search): string {
  const term = (one: Term) => {
    // What is neither letter nor digit parts words in the index, signs that go over letters too.
    const parts = one.words.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []);
    const last = parts.length - 1;
    const lexemes = parts.map((part, at) => `'${part}':${one.isPrefix && at === last ? "*" : ""}A`);
    return `${one.isNegated ? "!" : ""}(${lexemes.join(" <-> ")})`;
  };
  const oneOf = (tokens: string[]) => `(${tokens.map((token) => `'${token}':D`).join(" | ")})`;
  return [
    ...words.map(term),
    ...facets.map(oneOf),
    ...(notFacets.length > 0 ? [`!${oneOf(notFacets)}`] : []),
  ].join(" & ");
}

interface Matching {
  match: string | Placeholder;
  /** Numbers within `from`..`to`, `to` excluded. */
  from: number | Placeholder;
  to: number | Placeholder;
  limit: number | Placeholder;
}

/**
 * The numbers of the pictures that match, from one end; the index hands them out in this order, so that a page costs a
 * page. FTS5 reads forwards several times as fast as backwards, so the newest come first there: its rows have the
 * negative numbers. It begins at a bound only where that is an integer, and better-sqlite3 binds every number as a double.
 */
export function matchingSeqs(order: "newest" | "oldest", { match, from, to, limit }: Matching): SQL<number> {
  const backwards = sql.raw(order === "newest" ? "desc" : "asc");
  const forwards = sql.raw(order === "newest" ? "asc" : "desc");
  return isPostgres
    ? sql<number>`select seq from image_search where document @@ to_tsquery('simple', ${match}) and seq >= ${from} and seq < ${to} order by seq ${backwards} limit ${limit}`
    : sql<number>`select -rowid as seq from image_search where image_search match ${match} and rowid > -cast(${to} as integer) and rowid <= -cast(${from} as integer) order by rowid ${forwards} limit ${limit}`;
}
