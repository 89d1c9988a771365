import createMdx from "@next/mdx";

const withMdx = createMdx({ options: { remarkPlugins: ["remark-gfm"] } });

/** @type {import("next").NextConfig} */
const config = {
  pageExtensions: ["ts", "tsx", "mdx"],
  poweredByHeader: false,
  // A lock file in a folder above must not move the root there.
  turbopack: { root: import.meta.dirname },
  // Next would write a file of its own into the repository.
  agentRules: false,
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  // `npm test` checks them; a first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "sharp", "pino", "pg"],
  experimental: {
    optimizePackageImports: [
      "@mantine/core",
      "@mantine/form",
      "@mantine/hooks",
      "@mantine/notifications",
      "@mantine/spotlight",
      "@tabler/icons-react",
    ],
  },
};

export default withMdx(config);
