export { run } from "./atelier/run";
