export const texts = {
  label: "Go to a month",
} as const;
