export const boardLimits = {
  name: 120,
  description: 2000,
  perPerson: 10_000,
  foldersPerPerson: 500,
} as const;
/** How a person may have the boards panel ordered; `manual` is by hand. */
export const boardSorts = ["manual", "name", "newest"] as const;
export type BoardSort = (typeof boardSorts)[number];
