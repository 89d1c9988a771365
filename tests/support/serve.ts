import { readConfig } from "@/server/config";
import { createLog } from "@/server/log";
import { start } from "@/server/main";

// The product without its pages and engines, in a process of its own that can be killed; says where it listens.
const config = readConfig(process.env);
const { url } = await start(config, { root: process.cwd(), log: createLog(config), engines: [] });
process.stdout.write(`${url}\n`);
