import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface Source {
  /** From the repository's root, with slashes. */
  path: string;
  text: string;
  tree: ts.SourceFile;
}

/** Every TypeScript file under `folder`. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => parseSource(join(folder, name).replaceAll("\\", "/")));
}

export function parseSource(path: string, text = readFileSync(path, "utf8")): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** The node and all within it. */
export function* within(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* within(child);
}

/** The nodes round it, innermost first. */
export function* around(node: ts.Node): Generator<ts.Node> {
  for (let at = node.parent; at; at = at.parent) yield at;
}

/** The name a function is declared, assigned or stored under. */
export function functionName(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText();
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  const { parent } = node;
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isNamed ? parent.name.getText() : undefined;
}
