import { Children, isValidElement, type ReactNode } from "react";

function plainText(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (isValidElement<{ children?: ReactNode }>(node)) return plainText(node.props.children);
  return Children.toArray(node)
    .map((child) => (child === node ? "" : plainText(child)))
    .join("");
}

/** "First picture, step by step" → "first-picture-step-by-step". */
export const slug = (heading: ReactNode): string =>
  plainText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
