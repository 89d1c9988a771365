export const texts = {
  earlier: "Earlier",
  earlierDay: "More that match",
  loadFailed: "Some pictures couldn't be loaded",
  endOfList: (count: string) => `${count}. That's all of them.`,
} as const;
