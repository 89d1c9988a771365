/** Every page of the documentation, in reading order. A page that isn't here can't be found. */
export const docsNavigation: readonly { title: string; pages: readonly { href: string; title: string }[] }[] =
  [
    {
      title: "Using Atelier",
      pages: [
        { href: "/docs", title: "Start here" },
        { href: "/docs/generate", title: "Make pictures" },
        { href: "/docs/gallery", title: "Gallery" },
        { href: "/docs/viewer", title: "Viewer" },
        { href: "/docs/uploading", title: "Uploading" },
        { href: "/docs/boards", title: "Boards and sharing" },
        { href: "/docs/links", title: "Links" },
        { href: "/docs/queue", title: "The queue" },
        { href: "/docs/profile", title: "Your profile" },
      ],
    },
    {
      title: "Running it",
      pages: [
        { href: "/docs/install", title: "Install and start" },
        { href: "/docs/configuration", title: "Configuration" },
        { href: "/docs/accounts", title: "People" },
        { href: "/docs/cli", title: "Command line" },
        { href: "/docs/data", title: "Data and backup" },
      ],
    },
    {
      title: "Building on it",
      pages: [
        { href: "/docs/api", title: "REST API" },
        { href: "/docs/architecture", title: "Architecture" },
      ],
    },
  ];
