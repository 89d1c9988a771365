/** Items of one page. */
export const listLimits = { default: 50, max: 200 } as const;
