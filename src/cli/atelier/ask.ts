import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text as allOf } from "node:stream/consumers";
import { confirm, input, password, select } from "@inquirer/prompts";
import type { z } from "zod";
import { Refusal } from "./refusal";

const isTerminal = () => process.stdin.isTTY === true && process.stdout.isTTY === true;

function requireTerminal(option: string): void {
  if (isTerminal()) return;
  throw new Refusal(`${option} is missing. Without a terminal nothing can be asked, so give it here.`);
}

/** The option as the schema takes it, asked for where there is a terminal; Refusal with the schema's sentence. */
export async function text<Out>(
  schema: z.ZodType<Out>,
  { option, given, message }: { option: string; given: string | undefined; message: string },
): Promise<Out> {
  if (given !== undefined) return checked(schema, given);
  requireTerminal(option);
  const validate = (value: string) => problem(schema, value) ?? true;
  return checked(schema, await input({ message, validate }));
}

/** From a file, where it isn't in the shell's history; `-` reads standard input. Asked for twice otherwise. */
export async function newPassword<Out>(
  schema: z.ZodType<Out>,
  { file, given, from }: { file: string | undefined; given: string | undefined; from: string },
): Promise<Out> {
  if (given !== undefined) return checked(schema, given);
  if (file !== undefined) return checked(schema, (await contentOf(file, from)).replace(/\r?\n$/, ""));
  requireTerminal("--password-file");
  const first = await password({
    message: "Password",
    mask: true,
    validate: (value) => problem(schema, value) ?? true,
  });
  if ((await password({ message: "The same again", mask: true })) !== first) {
    throw new Refusal("The two passwords differ.");
  }
  return checked(schema, first);
}

export async function choice<Value extends string>(
  option: string,
  message: string,
  choices: { value: Value; name: string }[],
): Promise<Value> {
  requireTerminal(option);
  return select({ message, choices });
}

/** True for `--yes` or a person's yes. */
export async function sure(isGiven: boolean | undefined, message: string): Promise<boolean> {
  if (isGiven) return true;
  requireTerminal("--yes");
  return confirm({ message, default: false });
}

const problem = (schema: z.ZodType, value: string) => schema.safeParse(value).error?.issues[0]?.message;

function checked<Out>(schema: z.ZodType<Out>, value: string): Out {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal(parsed.error.issues[0]?.message ?? "This can't be used.");
}

async function contentOf(file: string, from: string): Promise<string> {
  try {
    return file === "-" ? await allOf(process.stdin) : await readFile(resolve(from, file), "utf8");
  } catch {
    throw new Refusal(`The file ${file} can't be read.`);
  }
}
