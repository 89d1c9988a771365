import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as english, translations } from "@zxcvbn-ts/language-en";

const zxcvbn = new ZxcvbnFactory({
  translations,
  graphs: adjacencyGraphs,
  dictionary: { ...common, ...english },
});

export interface Strength {
  /** 0 (guessed at once) to 4 (not guessed in years). */
  score: number;
  /** One sentence that says why or what would help; empty for strong ones. */
  advice: string;
}

/** Heavy: half a megabyte of word lists. Import it only once somebody types a password. */
export function measureStrength(password: string, personal: string[]): Strength {
  const { score, feedback } = zxcvbn.check(password, personal);
  return { score, advice: score >= 3 ? "" : feedback.warning || feedback.suggestions[0] || "" };
}
