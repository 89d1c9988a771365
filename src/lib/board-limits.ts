export const boardLimits = { name: 120, description: 2000, perPerson: 10_000 } as const;
