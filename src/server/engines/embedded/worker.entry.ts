import { parentPort } from "node:worker_threads";
import { paintBand } from "./aurora/band";
import { paintTask } from "./workers";

parentPort?.on("message", (task) => parentPort?.postMessage(paintTask(task, paintBand)));
