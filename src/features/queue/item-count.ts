/** "1 item", "12 items". */
export const items = (count: number) => (count === 1 ? "1 item" : `${count} items`);
