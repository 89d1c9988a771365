import { CommanderError } from "commander";
import { AppError } from "@/lib/errors";
import { StartupError } from "@/server/db/startup-error";
import type { Place } from "./place";
import { createProgram } from "./program";
import { Refusal } from "./refusal";

/**
 * Runs one command and resolves to the exit code: 0, 1 for what was refused or failed, 130 for somebody who broke
 * off. A person sees a sentence, never a stack; with `--json` the error is JSON too.
 */
export async function run({ args, ...place }: Place & { args: string[] }): Promise<number> {
  try {
    await createProgram(place).parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    // Commander has said it already.
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof Error && error.name === "ExitPromptError") return 130;
    process.stderr.write(
      args.includes("--json") ? `${JSON.stringify(asJson(error))}\n` : `${sentence(error)}\n`,
    );
    return 1;
  }
}

function sentence(error: unknown): string {
  if (error instanceof AppError && error.issues) return error.issues.map(({ message }) => message).join("\n");
  if (isExpected(error)) return error.message;
  return `Something went wrong: ${error instanceof Error ? error.message : String(error)}`;
}

const isExpected = (error: unknown): error is Error =>
  error instanceof AppError || error instanceof StartupError || error instanceof Refusal;

const asJson = (error: unknown) => ({
  code: error instanceof AppError ? error.code : "FAILED",
  message: error instanceof AppError ? error.message : sentence(error),
  issues: error instanceof AppError ? error.issues : undefined,
});
