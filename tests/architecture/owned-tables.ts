import ts from "typescript";
import { type Source, within } from "./source-files";

export interface Use {
  table: string;
  node: ts.Identifier;
}

/** Tables whose rows belong to a person: those with a `userId`, as `[name in TypeScript, name in SQL]`. */
export function ownedTables(sources: Source[]): [string, string][] {
  return sources
    .filter(({ path }) => path.endsWith(".table.ts"))
    .flatMap(({ tree }) => [...within(tree)])
    .filter(ts.isVariableDeclaration)
    .flatMap(({ name, initializer }): [string, string][] => {
      if (!initializer || !ts.isCallExpression(initializer)) return [];
      const [sqlName, columns] = initializer.arguments;
      if (!sqlName || !ts.isStringLiteral(sqlName) || !columns || !ts.isObjectLiteralExpression(columns))
        return [];
      const isOwned = columns.properties.some((property) => property.name?.getText() === "userId");
      return isOwned ? [[name.getText(), sqlName.text]] : [];
    });
}

/** Where a file uses one of these tables, under whatever name it imports them; `node` is the use, not the import. */
export function usesOf(tables: string[], { tree }: Source): Use[] {
  const localNames = new Map<string, string>();
  for (const node of within(tree)) {
    if (!ts.isImportSpecifier(node)) continue;
    const imported = (node.propertyName ?? node.name).getText();
    if (tables.includes(imported)) localNames.set(node.name.getText(), imported);
  }
  return [...within(tree)]
    .filter(ts.isIdentifier)
    .filter((node) => !ts.isImportSpecifier(node.parent) && !isNameOnly(node))
    .flatMap((node) => {
      const table = localNames.get(node.text);
      return table === undefined ? [] : [{ table, node }];
    });
}

/** `boards` in `x.boards`, `{ boards: 1 }`, `{ boards: mine }`: a name that isn't a use of the import. */
function isNameOnly(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  const hasName =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent);
  return hasName && parent.name === node;
}

/** `images.id`, `typeof images.$inferSelect`: a column or a type. */
export const isColumnOf = ({ node }: Use) =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node) ||
  ts.isQualifiedName(node.parent);

/** `tx.insert(images)` and the like; which verb it is. */
export function changeOf({ node }: Use): "insert" | "update" | "delete" | undefined {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== node) return undefined;
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const verb = call.expression.name.text;
  return verb === "insert" || verb === "update" || verb === "delete" ? verb : undefined;
}
