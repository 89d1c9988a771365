import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const { env } = process;

const places = [
  env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  env.ProgramFiles && `${env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`,
  env["ProgramFiles(x86)"] && `${env["ProgramFiles(x86)"]}\\Google\\Chrome\\Application\\chrome.exe`,
  env.LOCALAPPDATA && `${env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

/** The system's Chromium or Chrome; undefined where there is none, which Playwright takes as "your own". */
export const findChromium = () => places.find((place) => place && existsSync(place));

const succeeds = (command: string, args: string[]) =>
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** Finds a browser or gets one: Debian's package when root may install it, else Playwright's own. */
export function provideChromium(): boolean {
  if (findChromium()) return true;
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot && succeeds("apt-get", ["update"]) && succeeds("apt-get", ["install", "-y", "chromium"])) {
    return true;
  }
  return succeeds(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
}
