import type { MDXComponents } from "mdx/types";
import { DocsHeading } from "@/components/docs/docs-heading";
import { DocsLink } from "@/components/docs/docs-link";
import { DocsTable } from "@/components/docs/docs-table";

const components: MDXComponents = {
  a: DocsLink,
  table: DocsTable,
  h2: ({ children }) => <DocsHeading level="h2">{children}</DocsHeading>,
  h3: ({ children }) => <DocsHeading level="h3">{children}</DocsHeading>,
};

export const useMDXComponents = (): MDXComponents => components;
