import { boardLimits } from "@/lib/board-limits";
import { AppError } from "@/lib/errors";
import { unscopedCountOf } from "../access/belongings";
import type { Tx } from "../db/store";

/** CONFLICT, with this sentence, when a person has as many boards as there may be. */
export async function refuseTooMany(tx: Tx, userId: string, sentence: string): Promise<void> {
  if ((await unscopedCountOf(tx, "boards", userId)) >= boardLimits.perPerson) {
    throw new AppError("CONFLICT", sentence);
  }
}
