import { parseJson } from "./parse-json";
import { type FoundMetadata, nameOfFile } from "./tidy-metadata";

/** Characters of an infotext that are looked at. */
const longest = 100_000;
const negative = "Negative prompt:";
/** Fewer make no line of settings: a prompt may have a colon too. */
const fewestPairs = 3;

/**
 * AUTOMATIC1111's infotext, as Forge and SD.Next write it too: the prompt, over any number of lines; what isn't
 * wanted, from `Negative prompt:` on; a line of `Name: value` pairs. Lines behind that one are other programs'.
 */
export function readInfotext(text: string): FoundMetadata | undefined {
  const lines = text.slice(0, longest).trim().split(/\r?\n/);
  const at = lines.findLastIndex((line) => isSettings(pairsOf(line)));
  const line = lines[at];
  if (line === undefined) return undefined;
  const { prompt, negativePrompt } = promptsOf(lines.slice(0, at));
  const pairs = pairsOf(line);
  const [, width, height] = /^(\d+)x(\d+)$/.exec(pairs.get("size") ?? "") ?? [];
  const model = pairs.get("model");
  const hires = hiresOf(pairs);
  return {
    ...{ prompt, negativePrompt, loras: lorasOf(prompt) },
    model,
    modelName: model && nameOfFile(model),
    seed: numberOf(pairs.get("seed")),
    steps: numberOf(pairs.get("steps")),
    cfgScale: numberOf(pairs.get("cfg scale")),
    sampler: pairs.get("sampler"),
    scheduler: pairs.get("schedule type"),
    width: numberOf(width),
    height: numberOf(height),
    // With Hires it is that of the second pass, not of a source picture.
    denoisingStrength: hires === "" ? numberOf(pairs.get("denoising strength")) : undefined,
    engine: engineOf(pairs),
    engineNotes: hires === "" ? undefined : { "Hires. fix": hires },
  };
}

const isSettings = (pairs: Map<string, string>) =>
  pairs.size >= fewestPairs && (pairs.has("steps") || pairs.has("seed"));

function promptsOf(lines: string[]) {
  const from = lines.findIndex((line) => line.trimStart().startsWith(negative));
  const [wanted, unwanted] = from < 0 ? [lines, []] : [lines.slice(0, from), lines.slice(from)];
  return {
    prompt: wanted.join("\n").trim(),
    negativePrompt: unwanted.join("\n").trimStart().slice(negative.length).trim(),
  };
}

/** The pairs of a line by their names in lower case; a value with a comma stands in quotes, as JSON. */
function pairsOf(line: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at < line.length; ) {
    const colon = line.indexOf(":", at);
    if (colon < 0) break;
    const name = line
      .slice(line.lastIndexOf(",", colon) + 1, colon)
      .trim()
      .toLowerCase();
    const { value, end } = valueAt(line, colon + 1);
    if (/^\w[\w .\-/]{0,60}$/.test(name) && !pairs.has(name)) pairs.set(name, value);
    at = end + 1;
  }
  return pairs;
}

function valueAt(line: string, from: number): { value: string; end: number } {
  const start = from + (line.slice(from).length - line.slice(from).trimStart().length);
  const quoted = line[start] === '"' ? /^"(?:[^"\\]|\\.)*"/.exec(line.slice(start))?.[0] : undefined;
  const comma = line.indexOf(",", start + (quoted?.length ?? 0));
  const end = comma < 0 ? line.length : comma;
  const value = quoted === undefined ? line.slice(start, end).trim() : parseJson(quoted);
  return { value: typeof value === "string" ? value : "", end };
}

const numberOf = (text: string | undefined) =>
  text === undefined || text.trim() === "" ? undefined : Number(text);

/** `<lora:name:weight>`, `<lora:name:unet weight:text encoder weight>` or with the weight left out: 1. */
function lorasOf(prompt: string) {
  return [...prompt.matchAll(/<lora:([^:<>]{1,200})(?::([^<>]{0,100}))?>/g)].map(
    ([, name = "", weights = ""]) => ({
      name: nameOfFile(name),
      weight: numberOf(weights.split(":")[0]) ?? 1,
    }),
  );
}

/** What the second, larger pass was: "2 ×, Latent, 10 steps, strength 0.5". */
function hiresOf(pairs: Map<string, string>): string {
  const part = (name: string, around: (value: string) => string) => {
    const value = pairs.get(name);
    return value === undefined ? [] : [around(value)];
  };
  const parts = [
    ...part("hires upscale", (factor) => `${factor} ×`),
    ...part("hires resize", (size) => size),
    ...part("hires upscaler", (name) => name),
    ...part("hires steps", (steps) => `${steps} steps`),
  ];
  return parts.length === 0
    ? ""
    : [...parts, ...part("denoising strength", (strength) => `strength ${strength}`)].join(", ");
}

function engineOf(pairs: Map<string, string>): string | undefined {
  const app = pairs.get("app");
  if (app !== undefined) return app;
  const version = pairs.get("version") ?? "";
  if (/^f\d/.test(version)) return "Forge";
  if (/^v?\d/.test(version)) return "AUTOMATIC1111";
  // Whoever else writes these lines says who it is.
  return version === "" ? undefined : version;
}
