/** Bytes of a text that is worth parsing. */
const longest = 16 * 1024 * 1024;

/** Of a text that nobody vouches for; undefined when it isn't JSON. Python writes `NaN` and `Infinity`, which count as null. */
export function parseJson(text: string | undefined): unknown {
  if (text === undefined || text.length > longest) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return parsePythons(text);
  }
}

function parsePythons(text: string): unknown {
  const numbers = /("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Infinity)\b/g;
  try {
    return JSON.parse(text.replaceAll(numbers, (_, quoted?: string) => quoted ?? "null"));
  } catch {
    return undefined;
  }
}
