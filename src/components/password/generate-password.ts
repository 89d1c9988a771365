/** Without letters and digits that are mistaken for each other when read aloud or copied by hand. */
const alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
const groups = 4;
const groupLength = 5;

/** Twenty characters in four groups: about 115 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[below(alphabet.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** Evenly distributed: what would favour the first characters is thrown again. */
function below(limit: number): number {
  const ceiling = 256 - (256 % limit);
  const byte = new Uint8Array(1);
  do crypto.getRandomValues(byte);
  while ((byte[0] ?? 0) >= ceiling);
  return (byte[0] ?? 0) % limit;
}
