import { z } from "zod";

interface Answer {
  getHeader: (name: string) => string | undefined;
  getBody: () => string;
}

const refused = z.object({ message: z.string().optional() });

/** The id of the picture that the file has become. */
export const arrivedOf = (answer: Answer): string | undefined => answer.getHeader("X-Image-Id") || undefined;

/** What the server says against it; `duplicateOf` is the picture that the person keeps already. */
export function refusalOf(answer: Answer | null): { message?: string; duplicateOf?: string } {
  const duplicateOf = answer?.getHeader("X-Duplicate-Of") || undefined;
  try {
    return { ...refused.safeParse(JSON.parse(answer?.getBody() ?? "")).data, duplicateOf };
  } catch {
    return { duplicateOf };
  }
}
