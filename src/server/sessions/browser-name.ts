import Bowser from "bowser";

/** "Firefox on Linux" from a user agent; its first word for programs, like "curl". */
export function browserName(userAgent: string): string {
  const program = userAgent.split(/[/\s]/)[0] || "Unknown program";
  if (userAgent === "") return program;
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name) return program;
  return os.name ? `${browser.name} on ${os.name}` : browser.name;
}
