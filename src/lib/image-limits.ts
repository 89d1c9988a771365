/** Apart from the schemas, so that pages load without zod. */
export const imageLimits = {
  /** Longest side of a thumbnail, pixels. */
  thumbnail: 512,
  /** Pictures that one call changes. */
  actsAtOnce: 500,
  /** Ids that one call lists. */
  idsAtOnce: 5000,
  /** Pictures in one zip. */
  zip: 100_000,
  tag: 60,
  tags: 50,
  search: 400,
  /** Matches of a search that the timeline counts. */
  countedMatches: 20_000,
} as const;
