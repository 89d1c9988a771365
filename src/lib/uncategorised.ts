/** Where `boardId` is a filter: the pictures that are on no board. */
export const uncategorised = "none";
